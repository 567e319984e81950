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

/** What the package says no to, in which shape and when. */
class OdooErrorsTest {
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

    @Test
    void createdIsNoProofThatPostingWorks() throws Exception {
        // given
        String lines = odoo.line("100", "612300", "21% S");
        int noPartner = odoo.ask(
                        "account.move",
                        "create",
                        "{\"vals_list\":[{\"move_type\":\"in_invoice\",\"invoice_line_ids\":[" + lines + "]}]}")
                .path(0)
                .intValue();
        int negative = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("-5", "612300", ""), "");

        // when
        Answer unnamed = odoo.post(noPartner);
        Answer below = odoo.post(negative);

        // then
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.json().path("message").asText()).contains("'Vendor' is required");
        assertThat(below.json().path("message").asText()).contains("negative total amount");
    }

    @Test
    void unbalancedEntryIsRefusedAtCreateInTheLanguageOfTheCall() throws Exception {
        // given
        String values = "{\"move_type\":\"entry\",\"line_ids\":[[0,0,{\"account_id\":%d,\"debit\":10}]]}"
                .formatted(odoo.account("612300"));

        // when
        Answer english = odoo.json2("account.move", "create", "{\"vals_list\":[" + values + "]}");
        Answer french = odoo.json2(
                "account.move",
                "create",
                "{\"context\":{\"lang\":\"fr_BE\",\"allowed_company_ids\":[3]},\"vals_list\":[" + values + "]}");

        // then
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.json().path("name").asText()).isEqualTo("odoo.exceptions.UserError");
        assertThat(english.json().path("message").asText()).isEqualTo("The entry is not balanced.");
        assertThat(english.json().path("debug").asText()).startsWith("Traceback");
        assertThat(french.json().path("message").asText()).isEqualTo("L’écriture n’est pas équilibrée.");
    }

    @Test
    void wrongFieldsAndDatesArePermanentThoughTheirStatusIs500() throws Exception {
        Answer field = odoo.json2("res.partner", "search_read", "{\"fields\":[\"nme\"],\"domain\":[]}");
        Answer argument = odoo.json2("res.partner", "search_read", "{\"domian\":[]}");
        Answer condition = odoo.json2("res.partner", "search_read", "{\"domain\":[[\"nme\",\"=\",\"x\"]]}");
        Answer date = odoo.json2("account.move", "create", "{\"vals_list\":[{\"date\":\"02/11/2026\"}]}");

        odoo.supplier("Linde");
        assertThat(new int[] {field.status(), argument.status(), condition.status(), date.status()})
                .containsOnly(500);
        assertThat(argument.json().path("name").asText()).isEqualTo("builtins.TypeError");
        assertThat(condition.json().path("message").asText())
                .isEqualTo("Invalid field res.partner.nme in condition ('nme', '=', 'x')");
        assertThat(date.json().path("message").asText()).contains("does not match format '%Y-%m-%d'");
    }

    @Test
    void whatIsNotThereIsNotFoundButReadingItGivesNothing() throws Exception {
        assertThat(odoo.json2("res.nope", "search", "{\"domain\":[]}").status()).isEqualTo(404);
        assertThat(odoo.json2("res.partner", "nope", "{}").status()).isEqualTo(404);
        assertThat(odoo.json2("res.partner", "_nope", "{}").status()).isEqualTo(403);
        assertThat(odoo.json2("res.partner", "write", "{\"ids\":[999],\"vals\":{\"name\":\"x\"}}")
                        .status())
                .isEqualTo(404);
        assertThat(odoo.ask("res.partner", "read", "{\"ids\":[999],\"fields\":[\"name\"]}"))
                .isEmpty();
        assertThat(odoo.json2("res.partner", "create", "{}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("missing a required argument: 'vals_list'");
        assertThat(odoo.json2("res.partner", "search", "{\"ids\":[1],\"domain\":[]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void hubUserMayNotReadExternalIdsButAskForThoseOfRecords() throws Exception {
        // when
        Answer direct = odoo.json2("ir.model.data", "search_read", "{\"domain\":[]}");
        int tax = odoo.tax("21% S");
        JsonNode named = odoo.ask("account.tax", "get_external_id", "{\"ids\":[" + tax + "]}");

        // then
        assertThat(direct.status()).isEqualTo(403);
        assertThat(named.path(String.valueOf(tax)).asText()).isEqualTo("account.3_attn_VAT-IN-V82-21-S");
        assertThat(odoo.json2("res.company", "write", "{\"ids\":[3],\"vals\":{\"name\":\"x\"}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void partnersAreCheckedForTheirNumberAndNotForDoubles() throws Exception {
        // given
        int first = odoo.supplier("Linde");

        // when
        int second = odoo.supplier("Linde again");
        Answer wrong = odoo.json2(
                "res.partner",
                "create",
                "{\"vals_list\":[{\"name\":\"Bad\",\"vat\":\"BE0700123400\",\"country_id\":1}]}");
        Answer unnamed = odoo.json2("res.partner", "create", "{\"vals_list\":[{\"vat\":\"BE0550011279\"}]}");

        // then
        assertThat(odoo.read("res.partner", second, "same_vat_partner_id")
                        .path("same_vat_partner_id")
                        .path(0)
                        .intValue())
                .isEqualTo(first);
        assertThat(wrong.json().path("message").asText()).contains("[0700123400] for partner [Bad]");
        assertThat(unnamed.json().path("message").asText()).contains("Contacts require a name");
    }

    @Test
    void purchaseInASaleJournalAndCompaniesThatDoNotFitAreRefused() throws Exception {
        // given
        String values = "{\"vals_list\":[{\"move_type\":\"in_invoice\",\"journal_id\":" + odoo.journal("INV") + "}]}";
        OdooUser other = new OdooUser(sandbox, 2);
        String mixed = other.bill(other.supplier("x"), "F-1", "2026-03-02", odoo.line("1", "612300", "")) + "}]}";

        // when / then
        assertThat(odoo.json2("account.move", "create", values)
                        .json()
                        .path("message")
                        .asText())
                .contains("non purchase journal");
        assertThat(other.json2("account.move", "create", mixed)
                        .json()
                        .path("message")
                        .asText())
                .contains("company inconsistencies");
        assertThat(odoo.json2("res.partner", "search", "{\"domain\":[],\"context\":{\"allowed_company_ids\":[9]}}")
                        .json()
                        .path("message")
                        .asText())
                .contains("unauthorized or invalid companies");
    }

    @Test
    void errorsOfJsonRpcComeWithStatus200() throws Exception {
        JsonNode answer = odoo.rpc("", "demo", "res.partner", "search_read", "[[]]", "{\"fields\":[\"nme\"]}");

        assertThat(answer.path("error").path("data").path("name").asText()).isEqualTo("builtins.ValueError");
        assertThat(answer.path("error").path("message").asText()).isEqualTo("Odoo Server Error");
    }

    @Test
    void archivedTaxesAreOnlySeenOnRequest() throws Exception {
        JsonNode active = odoo.ask("account.tax", "search", "{\"domain\":[]}");
        JsonNode all = odoo.ask(
                "account.tax",
                "search",
                "{\"domain\":[],\"context\":{\"active_test\":false,\"allowed_company_ids\":[3]}}");
        JsonNode everywhere = odoo.ask("account.tax", "search", "{\"domain\":[],\"context\":{}}");

        assertThat(all.size()).isGreaterThan(active.size());
        assertThat(everywhere.size()).isEqualTo(4 * active.size());
    }
}
