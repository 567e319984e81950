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
import org.ledgerhub.sandbox.RunningSandbox.Answer;

/** Bank statements and their movements. */
class OdooStatementsTest {
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

    private JsonNode statement(String start, String end, String lines) throws Exception {
        int id = odoo.ask("account.bank.statement", "create", """
                        {"vals_list":[{"name":"BE56 2026-03","journal_id":%d,"balance_start":%s,"balance_end_real":%s,
                         "line_ids":[%s]}]}""".formatted(odoo.journal("BNK1"), start, end, lines))
                .path(0)
                .intValue();
        return odoo.read("account.bank.statement", id, "is_complete", "is_valid", "problem_description", "date");
    }

    @Test
    void eachMovementIsPostedAtOnceAgainstTheSuspenseAccount() throws Exception {
        // when
        JsonNode statement = statement(
                "0",
                "70",
                "[0,0,{\"date\":\"2026-03-02\",\"payment_ref\":\"a\",\"amount\":100}],[0,0,{\"date\":\"2026-03-03\",\"amount\":-30}]");

        // then
        assertThat(statement.path("is_complete").booleanValue()).isTrue();
        assertThat(statement.path("date").asText()).isEqualTo("2026-03-03");
        JsonNode entry = sandbox.books("odoo").at("/entries/0");
        assertThat(entry.path("kind").asText()).isEqualTo("bank");
        assertThat(entry.path("lines").toString())
                .isEqualTo(
                        "[{\"account\":\"550001\",\"debit\":\"100.00\"},{\"account\":\"499000\",\"credit\":\"100.00\"},"
                                + "{\"account\":\"550001\",\"credit\":\"30.00\"},{\"account\":\"499000\",\"debit\":\"30.00\"}]");
        JsonNode moves = odoo.ask("account.move", "search_read", "{\"domain\":[],\"fields\":[\"name\",\"state\"]}");
        assertThat(moves.path(0).path("name").asText()).isEqualTo("BNK1/2026/00001");
        assertThat(moves.path(1).path("state").asText()).isEqualTo("posted");
    }

    @Test
    void wrongBalancesAndGapsAreTakenAndFlagged() throws Exception {
        JsonNode wrong = statement("0", "99", "[0,0,{\"date\":\"2026-03-02\",\"amount\":100}]");
        JsonNode gap = statement("50", "60", "[0,0,{\"date\":\"2026-03-04\",\"amount\":10}]");

        assertThat(wrong.path("is_complete").booleanValue()).isFalse();
        assertThat(wrong.path("problem_description").asText()).contains("ending balance");
        assertThat(gap.path("is_valid").booleanValue()).isFalse();
        assertThat(gap.path("problem_description").asText()).contains("previous statement");
    }

    @Test
    void freeSideOfAMovementMovesToAnotherAccountAndItsBankSideDoesNot() throws Exception {
        // given
        statement("0", "100", "[0,0,{\"date\":\"2026-03-02\",\"amount\":100}]");
        JsonNode lines = odoo.ask(
                "account.move.line",
                "search_read",
                "{\"domain\":[],\"fields\":[\"account_id\",\"credit\"],\"order\":\"id\"}");

        // when
        Answer free = odoo.json2(
                "account.move.line",
                "write",
                "{\"ids\":[%d],\"vals\":{\"account_id\":%d}}"
                        .formatted(lines.path(1).path("id").intValue(), odoo.account("400000")));
        Answer bank = odoo.json2(
                "account.move.line",
                "write",
                "{\"ids\":[%d],\"vals\":{\"account_id\":%d}}"
                        .formatted(lines.path(0).path("id").intValue(), odoo.account("400000")));

        // then
        assertThat(free.status()).isEqualTo(200);
        assertThat(bank.status()).isEqualTo(422);
        assertThat(sandbox.books("odoo").at("/entries/0/lines/1/account").asText())
                .isEqualTo("400000");
    }

    @Test
    void movementInALockedPeriodIsMovedToToday() throws Exception {
        // given
        sandbox.faults("odoo", "{\"closedUntil\":\"2026-02-28\"}");

        // when
        JsonNode statement = statement("0", "1", "[0,0,{\"date\":\"2026-02-10\",\"amount\":1}]");

        // then
        assertThat(statement.path("date").asText()).isEqualTo("2026-03-10");
    }

    @Test
    void sameStatementTwiceIsTaken() throws Exception {
        statement("0", "1", "[0,0,{\"date\":\"2026-03-02\",\"amount\":1}]");
        statement("0", "1", "[0,0,{\"date\":\"2026-03-02\",\"amount\":1}]");

        assertThat(sandbox.books("odoo").path("entries")).hasSize(2);
    }
}
