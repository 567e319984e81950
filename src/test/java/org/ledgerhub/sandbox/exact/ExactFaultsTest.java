package org.ledgerhub.sandbox.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class ExactFaultsTest {
    private static final String PURCHASES = "purchaseentry/PurchaseEntries";

    @TempDir
    Path data;

    @Test
    void answerLostAfterTheWriteLeavesAnEntryAndBeforeItNone() throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // given
            ExactCaller exact = ExactCaller.signedIn(sandbox, "demo");
            String first = new ExactEntries(exact).purchase("INV-1", "2026-03-02", "100.00");
            String second = first.replace("INV-1", "INV-2");

            // when
            sandbox.faults("exact", "{\"loseAnswerPercent\":100}");
            assertThatThrownBy(() -> exact.post(PURCHASES, first)).isInstanceOf(IOException.class);
            sandbox.faults("exact", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"before\"}");
            assertThatThrownBy(() -> exact.post(PURCHASES, second)).isInstanceOf(IOException.class);

            // then
            assertThat(sandbox.books("exact").path("entries")).hasSize(1);
        }
    }

    @Test
    void signInIsSparedWhenCallsFail() throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            sandbox.faults("exact", "{\"failPercent\":100,\"failStatus\":503}");

            ExactCaller exact = ExactCaller.signedIn(sandbox, "demo");

            assertThat(exact.get("vat/VATCodes?$top=1").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void booksAreTheSameAfterARestart() throws Exception {
        // given: something before a reset, and entries, files and a deletion after it
        JsonNode before;
        JsonNode relations;
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            ExactCaller exact = ExactCaller.signedIn(sandbox, "demo");
            new ExactEntries(exact);
            sandbox.call("POST", "/sandbox/exact/_reset", "");
            ExactEntries entries = new ExactEntries(exact);
            String paper = exact.created("documents/Documents", "{\"Subject\":\"INV-1\",\"Type\":20}");
            exact.created(
                    "documents/DocumentAttachments",
                    "{\"Document\":\"" + paper + "\",\"FileName\":\"a.pdf\",\"Attachment\":\"YWJj\"}");
            exact.created(
                    PURCHASES,
                    entries.purchase(
                            "INV-1",
                            "2026-03-02",
                            ",\"Document\":\"" + paper + "\"",
                            entries.line("612300", "100.00", "A21", "")));
            String gone = exact.created(PURCHASES, entries.purchase("INV-2", "2026-03-02", "100.00"));
            exact.call("DELETE", "/api/v1/1001001/" + PURCHASES + "(guid'" + gone + "')", "");
            exact.created(
                    "financialtransaction/BankEntries",
                    entries.bank(",\"OpeningBalanceFC\":10", entries.movement("656000", "-4.50", "")));
            before = sandbox.books("exact");
            relations = relations(exact);
        }

        // when
        try (RunningSandbox again = new RunningSandbox(data)) {
            // then
            assertThat(again.books("exact")).isEqualTo(before);
            assertThat(relations(ExactCaller.signedIn(again, "demo")))
                    .isEqualTo(relations)
                    .hasSize(2);
            assertThat(before.path("entries")).hasSize(2);
            assertThat(before.at("/entries/0/attachments")).hasSize(1);
        }
    }

    private static JsonNode relations(ExactCaller exact) throws IOException, InterruptedException {
        JsonNode relations =
                ExactCaller.rows(exact.get("sync/CRM/Accounts?$select=ID,Code,Name,IsSupplier,Status,Timestamp"));
        relations.forEach(relation -> ((ObjectNode) relation).remove("__metadata"));
        return relations;
    }
}
