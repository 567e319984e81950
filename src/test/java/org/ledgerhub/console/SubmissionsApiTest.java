package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** A submission tells all that the contract promises, and lists of them come in pages. */
@WithHub
class SubmissionsApiTest {
    private final Hub hub;

    SubmissionsApiTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void bookedInvoiceShowsDocumentPostingDeliveriesAndHistory() {
        JsonNode submission = hub.submission(hub.submit(BakeryInvoice.unseen()), "booked");

        assertThat(submission.path("firm").asText()).isEqualTo("kantoor-demo");
        assertThat(submission.path("dossier").asText()).isEqualTo("bakkerij-peeters");
        assertThat(submission.path("kind").asText()).isEqualTo("purchase");
        assertThat(submission.path("attention").isBoolean()).isTrue();
        assertThat(submission.path("original").fieldNames()).toIterable().contains("id", "sha256", "fileName", "size");
        assertThat(submission.at("/document/document").asText()).isEqualTo("invoice");
        assertThat(submission.at("/document/format").asText()).isEqualTo("ubl");
        assertThat(OffsetDateTime.parse(submission.path("received").asText())).isNotNull();
        posting(submission.path("posting"));
        delivery(submission.path("deliveries").get(0));
        history(submission.path("history"));
        assertThat(nulls(submission)).isEmpty();
    }

    private static void posting(JsonNode posting) {
        assertThat(posting.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "kind",
                        "journal",
                        "date",
                        "documentDate",
                        "period",
                        "currency",
                        "number",
                        "relation",
                        "net",
                        "vat",
                        "gross",
                        "mapping",
                        "lines");
        assertThat(posting.path("gross").isTextual()).isTrue();
        BigDecimal balance = BigDecimal.ZERO;
        for (JsonNode line : posting.path("lines")) {
            assertThat(line.has("debit")).isNotEqualTo(line.has("credit"));
            balance = balance.add(new BigDecimal(line.path("debit").asText("0")))
                    .subtract(new BigDecimal(line.path("credit").asText("0")));
        }
        assertThat(balance).isEqualByComparingTo("0");
        assertThat(posting.at("/lines/0/why/account/rule").asText()).isEqualTo("telecom");
    }

    private static void delivery(JsonNode delivery) {
        assertThat(delivery.path("connection").asText()).isEqualTo("demo-octopus");
        assertThat(delivery.path("target").asText()).isEqualTo("octopus");
        assertThat(delivery.path("purpose").asText()).isEqualTo("books");
        assertThat(delivery.path("status").asText()).isEqualTo("booked");
        assertThat(delivery.path("reference").asText()).isNotBlank();
        assertThat(delivery.path("number").asText()).isNotBlank();
        Set<String> steps = new TreeSet<>();
        delivery.path("steps").forEach(step -> {
            steps.add(step.path("name").asText());
            assertThat(step.path("status").asText()).isIn("done", "skipped");
        });
        assertThat(steps).contains("relation", "entry", "confirm");
    }

    private static void history(JsonNode history) {
        List<String> to = new ArrayList<>();
        history.forEach(move -> {
            to.add(move.path("to").asText());
            assertThat(move.path("by").asText()).isNotBlank();
            OffsetDateTime.parse(move.path("at").asText());
        });
        assertThat(to)
                .startsWith("received", "read", "coded", "waiting", "sending")
                .endsWith("booked");
        assertThat(history.get(0).has("from")).isFalse();
    }

    @Test
    void whatCannotBeReadTellsItsProblemWithARemedy() {
        JsonNode submission = hub.submission(hub.submit("just words\n".repeat(3).getBytes()), "held");

        assertThat(submission.at("/problem/code").asText()).isEqualTo("format-unknown");
        assertThat(submission.at("/problem/severity").asText()).isEqualTo("error");
        assertThat(submission.at("/problem/message").asText()).isNotBlank();
        assertThat(submission.at("/problem/remedy").asText()).isNotBlank();
        assertThat(submission.has("document")).isFalse();
        assertThat(submission.has("posting")).isFalse();
        assertThat(nulls(submission)).isEmpty();
    }

    @Test
    void pagesTogetherHoldEverySubmissionOnce() {
        for (int i = 0; i < 3; i++) {
            hub.submit(("page " + i + " of nothing").getBytes());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = hub.demo()
                    .get("/api/submissions?status=held&limit=1" + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            next = page.has("next") ? page.path("next").asText() : null;
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.size()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void filtersGiveWhatTheySayAndListsShowTheGist() {
        String id = hub.submit(BakeryInvoice.unseen());
        hub.submission(id, "booked");

        JsonNode found = hub.demo()
                .get("/api/submissions?dossier=bakkerij-peeters&status=booked&kind=purchase&limit=500")
                .json()
                .path("items");

        assertThat(found).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("status").asText()).isEqualTo("booked");
            assertThat(item.path("kind").asText()).isEqualTo("purchase");
            assertThat(item.path("dossier").asText()).isEqualTo("bakkerij-peeters");
            assertThat(item.at("/summary/gross").isTextual()).isTrue();
        });
        assertThat(found)
                .anySatisfy(item -> assertThat(item.path("id").asText()).isEqualTo(id));
        assertThat(hub.demo().get("/api/submissions?to=2020-01-01").json().path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=many",
                "from=yesterday",
                "to=2026-02-30",
                "status=lost",
                "kind=poem",
                "after=somewhere",
                "after=2026_1"
            })
    void whatMakesNoSenseIsRefusedInPlainWords(String query) {
        isProblem(hub.demo().get("/api/submissions?" + query), 400, "invalid-request");
    }

    @Test
    void dryRunOfABookedInvoiceFindsItInTheLedger() {
        String id = hub.submit(BakeryInvoice.unseen());
        hub.submission(id, "booked");

        JsonNode compared =
                hub.demo().get("/api/submissions/" + id + "/dry-run").json();

        assertThat(compared.path("verdict").asText()).isEqualTo("equal");
        assertThat(compared.path("posting").has("lines")).isTrue();
    }

    @Test
    void dryRunWithoutAPostingSaysSo() {
        String id = hub.submit("no posting here".getBytes());
        hub.submission(id, "held");

        isProblem(hub.demo().get("/api/submissions/" + id + "/dry-run"), 409, "not-coded");
    }

    @Test
    void exportsShowWhatIsBookedWhenAndUnderWhichNumber() {
        String id = hub.submit(BakeryInvoice.unseen());
        hub.submission(id, "booked");

        JsonNode exports =
                hub.demo().get("/api/exports?dossier=bakkerij-peeters").json();

        assertThat(exports.path("items")).anySatisfy(export -> {
            assertThat(export.path("submission").asText()).isEqualTo(id);
            assertThat(export.path("by").asText()).isEqualTo("hub");
            assertThat(export.path("status").asText()).isEqualTo("booked");
            assertThat(export.at("/entries/0/number").asText()).isNotBlank();
            OffsetDateTime.parse(export.path("at").asText());
        });
    }

    @Test
    void completenessAddsUp() {
        JsonNode day = hub.demo().get("/api/completeness").json();

        assertThat(day.fieldNames())
                .toIterable()
                .contains("day", "in", "delivered", "waiting", "refused", "setAside", "balanced");
    }

    private static List<String> nulls(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                found.add(field.getKey());
            }
            found.addAll(nulls(field.getValue()));
        });
        if (node.isArray()) {
            node.forEach(item -> found.addAll(nulls(item)));
        }
        return found;
    }
}
