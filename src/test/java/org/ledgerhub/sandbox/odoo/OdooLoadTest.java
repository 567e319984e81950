package org.ledgerhub.sandbox.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

/** The method load: texts in columns, external ids, all or nothing. */
class OdooLoadTest {
    private static RunningSandbox sandbox;
    private OdooUser odoo;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyBooksWithoutFaults() throws Exception {
        sandbox.call("POST", "/sandbox/odoo/_reset", "");
        odoo = new OdooUser(sandbox, 3);
    }

    private String rows(String first, String second) throws Exception {
        return """
                {"fields":["id","move_type","journal_id/.id","partner_id/.id","ref","invoice_date","date",
                  "invoice_line_ids/id","invoice_line_ids/name","invoice_line_ids/price_unit",
                  "invoice_line_ids/account_id/.id","invoice_line_ids/tax_ids/.id"],
                 "data":[%s,%s]}""".formatted(first, second);
    }

    private String row(String id, int partner, String price, String tax) throws Exception {
        return "[\"hub.%s\",\"Vendor Bill\",\"%d\",\"%d\",\"F-%s\",\"2026-03-02\",\"2026-03-02\",\"hub.%s_1\",\"x\",\"%s\",\"%d\",\"%s\"]"
                .formatted(id, odoo.journal("BILL"), partner, id, id, price, odoo.account("612300"), tax);
    }

    @Test
    void sameExternalIdGivesTheSameMoveWithoutDoublingItsLines() throws Exception {
        // given
        int supplier = odoo.supplier("Linde");
        String tax = String.valueOf(odoo.tax("21% S"));
        String rows = rows(row("a", supplier, "100", tax), row("b", supplier, "50", ""));

        // when
        JsonNode once = odoo.ask("account.move", "load", rows);
        JsonNode again = odoo.ask("account.move", "load", rows);

        // then
        assertThat(once.path("ids")).hasSize(2).isEqualTo(again.path("ids"));
        assertThat(once.path("messages")).isEmpty();
        JsonNode entries = sandbox.books("odoo").path("entries");
        assertThat(entries).hasSize(2);
        assertThat(entries.path(0).path("reference").asText()).isEqualTo("hub.a");
        assertThat(entries.path(0).path("gross").asText()).isEqualTo("121.00");
        assertThat(entries.path(1).path("gross").asText()).isEqualTo("50.00");
    }

    @Test
    void rowsWithoutOwnValuesAreFurtherLines() throws Exception {
        // given
        int supplier = odoo.supplier("Linde");
        String more =
                "[\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"hub.a_2\",\"y\",\"7\",\"" + odoo.account("611000") + "\",\"\"]";

        // when
        odoo.ask("account.move", "load", rows(row("a", supplier, "100", ""), more));

        // then
        assertThat(sandbox.books("odoo").at("/entries/0/gross").asText()).isEqualTo("107.00");
    }

    @Test
    void oneWrongRecordKeepsAllOutAndIsNamed() throws Exception {
        // given
        int supplier = odoo.supplier("Linde");

        // when
        JsonNode answer = odoo.ask("account.move", "load", rows(row("a", supplier, "1", ""), row("b", 99999, "1", "")));

        // then
        assertThat(answer.path("ids")).hasToString("false");
        assertThat(answer.path("messages")).hasSize(1);
        assertThat(answer.at("/messages/0/record").intValue()).isEqualTo(1);
        assertThat(answer.at("/messages/0/type").asText()).isEqualTo("error");
        assertThat(sandbox.books("odoo").path("entries")).isEmpty();
    }

    @Test
    void recordsAreChangedByTheirOwnId() throws Exception {
        // given
        int supplier = odoo.supplier("Linde");

        // when
        odoo.ask("res.partner", "load", "{\"fields\":[\".id\",\"city\"],\"data\":[[\"" + supplier + "\",\"Gent\"]]}");

        // then
        assertThat(odoo.read("res.partner", supplier, "city").path("city").asText())
                .isEqualTo("Gent");
    }
}
