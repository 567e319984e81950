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

/** Invoices as the package takes, completes and posts them. */
class OdooInvoicesTest {
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
    void postingNumbersTheBillAndAnswersFalse() throws Exception {
        // given
        int bill = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("100", "612300", "21% S"), "");
        assertThat(odoo.read("account.move", bill, "name").path("name")).hasToString("false");

        // when
        Answer posted = odoo.post(bill);

        // then
        assertThat(posted.json()).hasToString("false");
        JsonNode move = odoo.read("account.move", bill, "name", "state", "amount_total", "amount_tax");
        assertThat(move.path("name").asText()).isEqualTo("BILL/2026/03/0001");
        assertThat(move.path("amount_total").decimalValue()).isEqualByComparingTo("121");
        assertThat(move.path("amount_tax").decimalValue()).isEqualByComparingTo("21");
    }

    @Test
    void sameReferenceIsPostedTwiceAndOnlyListed() throws Exception {
        // given
        int supplier = odoo.supplier("Linde");
        int first = odoo.bill(supplier, "F-1", "2026-03-02", odoo.line("100", "612300", "21% S"), "");
        int second = odoo.bill(supplier, "F-1", "2026-03-02", odoo.line("100", "612300", "21% S"), "");

        // when
        int firstStatus = odoo.post(first).status();
        int secondStatus = odoo.post(second).status();

        // then
        assertThat(firstStatus).isEqualTo(200);
        assertThat(secondStatus).isEqualTo(200);
        assertThat(odoo.read("account.move", second, "duplicated_ref_ids").path("duplicated_ref_ids"))
                .hasToString("[" + first + "]");
    }

    @Test
    void omittedTaxAccountAndDateAreFilledIn() throws Exception {
        // when
        int bill = odoo.ask("account.move", "create", """
                        {"vals_list":{"move_type":"in_invoice","partner_id":%d,"invoice_date":"2026-03-02",
                         "invoice_line_ids":[[0,0,{"name":"x","price_unit":100}]]}}""".formatted(odoo.supplier("Linde")))
                .path(0)
                .intValue();

        // then
        JsonNode move = odoo.read("account.move", bill, "date", "amount_total", "invoice_line_ids");
        assertThat(move.path("date").asText()).isEqualTo("2026-03-10");
        assertThat(move.path("amount_total").decimalValue()).isEqualByComparingTo("121");
        int line = move.path("invoice_line_ids").path(0).intValue();
        assertThat(odoo.read("account.move.line", line, "account_id")
                        .path("account_id")
                        .path(1)
                        .asText())
                .startsWith("600000");
    }

    @Test
    void emptyTaxesMeanNone() throws Exception {
        int bill = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("100", "612300", ""), "");

        assertThat(odoo.read("account.move", bill, "amount_total")
                        .path("amount_total")
                        .decimalValue())
                .isEqualByComparingTo("100");
    }

    @Test
    void forcedVatSurvivesPostingAndTheSupplierLineFollows() throws Exception {
        // given
        int bill = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("33.33", "612300", "21% S"), "");
        int tax = odoo.ask(
                        "account.move.line",
                        "search",
                        "{\"domain\":[[\"move_id\",\"=\"," + bill + "],[\"display_type\",\"=\",\"tax\"]]}")
                .path(0)
                .intValue();

        // when
        odoo.ask(
                "account.move",
                "write",
                "{\"ids\":[%d],\"vals\":{\"line_ids\":[[1,%d,{\"amount_currency\":7.01}]]}}".formatted(bill, tax));
        odoo.post(bill);

        // then
        assertThat(odoo.read("account.move", bill, "amount_total")
                        .path("amount_total")
                        .decimalValue())
                .isEqualByComparingTo("40.34");
        assertThat(sandbox.books("odoo").at("/entries/0/lines").toString())
                .contains("{\"account\":\"440000\",\"credit\":\"40.34\"}");
    }

    @Test
    void taxDueByTheBuyerStandsOnBothSides() throws Exception {
        int bill = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("100", "612300", "21% EU S"), "");

        assertThat(odoo.read("account.move", bill, "amount_tax")
                        .path("amount_tax")
                        .decimalValue())
                .isEqualByComparingTo("0");
        assertThat(sandbox.books("odoo").at("/entries/0/lines").toString())
                .contains(
                        "{\"account\":\"411000\",\"debit\":\"21.00\"", "{\"account\":\"451055\",\"credit\":\"21.00\"");
    }

    @Test
    void halfDeductibleTaxPutsHalfOnTheCost() throws Exception {
        odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("100", "610300", "21% D50"), "");

        assertThat(sandbox.books("odoo").at("/entries/0/lines").toString())
                .contains("{\"account\":\"610300\",\"debit\":\"10.50\"", "{\"account\":\"411000\",\"debit\":\"10.50\"");
    }

    @Test
    void creditNoteHasItsOwnSeriesAndPositiveTotal() throws Exception {
        // given
        String values = odoo.bill(odoo.supplier("Linde"), "C-1", "2026-03-02", odoo.line("50", "612300", "21% S"))
                        .replace("in_invoice", "in_refund")
                + "}]}";
        int note = odoo.ask("account.move", "create", values).path(0).intValue();

        // when
        odoo.post(note);

        // then
        JsonNode move = odoo.read("account.move", note, "name", "amount_total", "amount_total_signed");
        assertThat(move.path("name").asText()).isEqualTo("RBILL/2026/03/0001");
        assertThat(move.path("amount_total").decimalValue()).isEqualByComparingTo("60.50");
        assertThat(move.path("amount_total_signed").decimalValue()).isEqualByComparingTo("60.50");
    }

    @Test
    void lockedPeriodIsNotRefusedAtPostingButTheDateMoves() throws Exception {
        // given
        int bill = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-01-15", odoo.line("100", "612300", "21% S"), "");
        sandbox.faults("odoo", "{\"closedUntil\":\"2026-01-15\"}");

        // when
        JsonNode warning =
                odoo.read("account.move", bill, "tax_lock_date_message").path("tax_lock_date_message");
        Answer posted = odoo.post(bill);

        // then
        assertThat(warning.asText()).contains("Global Lock Date (01/31/2026)", "02/28/2026");
        assertThat(posted.status()).isEqualTo(200);
        JsonNode move = odoo.read("account.move", bill, "date", "name");
        assertThat(move.path("date").asText()).isEqualTo("2026-02-28");
        assertThat(move.path("name").asText()).isEqualTo("BILL/2026/02/0001");
    }

    @Test
    void reopeningInALockedPeriodIsRefused() throws Exception {
        // given
        int bill = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-01-15", odoo.line("100", "612300", "21% S"), "");
        odoo.post(bill);
        sandbox.faults("odoo", "{\"closedUntil\":\"2026-01-31\"}");

        // when
        Answer answer = odoo.json2("account.move", "button_draft", "{\"ids\":[" + bill + "]}");

        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("message").asText()).contains("Global Lock Date (01/31/2026)");
    }

    @Test
    void attachmentIsNotTheMainOneUntilItIsMadeSo() throws Exception {
        // given
        int bill = odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("100", "612300", "21% S"), "");

        // when
        JsonNode file = odoo.ask(
                "ir.attachment",
                "create",
                "{\"vals_list\":[{\"name\":\"a.pdf\",\"datas\":\"YWJj\",\"res_model\":\"account.move\",\"res_id\":"
                        + bill + "}]}");

        // then
        assertThat(odoo.read("account.move", bill, "message_main_attachment_id").path("message_main_attachment_id"))
                .hasToString("false");
        JsonNode kept = odoo.read("ir.attachment", file.path(0).intValue(), "file_size", "checksum");
        assertThat(kept.path("file_size").intValue()).isEqualTo(3);
        assertThat(kept.path("checksum").asText()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    }

    @Test
    void oneBadOfTwoLeavesNothing() throws Exception {
        // when
        Answer answer = odoo.json2(
                "account.move",
                "create",
                odoo.bill(odoo.supplier("Linde"), "F-1", "2026-03-02", odoo.line("100", "612300", "21% S"))
                        + "},{\"move_type\":\"in_invoice\",\"partner_id\":99999}]}");

        // then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("name").asText()).isEqualTo("odoo.exceptions.MissingError");
        assertThat(sandbox.books("odoo").path("entries")).isEmpty();
    }

    @Test
    void ublMakesADraftWithTheJournalsAccountAndAFileThatIsNoneStaysEmpty() throws Exception {
        // given
        odoo.supplier("Linde");
        String xml = "<Invoice><cbc:ID>PB-1</cbc:ID><cbc:IssueDate>2026-03-01</cbc:IssueDate><cbc:CompanyID>"
                + "BE0550011279</cbc:CompanyID><cbc:TaxExclusiveAmount>10.00</cbc:TaxExclusiveAmount></Invoice>";

        // when
        JsonNode read = imported("a.xml", xml);
        JsonNode empty = imported("b.pdf", "%PDF");

        // then
        assertThat(read.path("ref").asText()).isEqualTo("PB-1");
        assertThat(read.path("date").asText()).isEqualTo("2026-03-10");
        assertThat(read.path("state").asText()).isEqualTo("draft");
        assertThat(read.path("amount_total").decimalValue()).isEqualByComparingTo("12.10");
        assertThat(empty.path("invoice_line_ids")).isEmpty();
    }

    private JsonNode imported(String name, String content) throws Exception {
        String base64 =
                java.util.Base64.getEncoder().encodeToString(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        int file = odoo.ask(
                        "ir.attachment",
                        "create",
                        "{\"vals_list\":[{\"name\":\"" + name + "\",\"datas\":\"" + base64 + "\"}]}")
                .path(0)
                .intValue();
        int move = odoo.ask(
                        "account.journal", "create_document_from_attachment", """
                        {"ids":[%d],"attachment_ids":[%d],
                         "context":{"default_move_type":"in_invoice","allowed_company_ids":[3]}}""".formatted(odoo.journal("BILL"), file))
                .path("res_id")
                .intValue();
        return odoo.read("account.move", move, "ref", "date", "state", "amount_total", "invoice_line_ids");
    }
}
