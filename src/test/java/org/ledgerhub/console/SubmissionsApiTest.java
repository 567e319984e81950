package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;
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
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A submission tells all that the contract promises, and lists of them come in pages. */
@WithHub
class SubmissionsApiTest {
    private final Hub hub;
    private final JdbcClient jdbc;

    SubmissionsApiTest(Hub hub, JdbcClient jdbc) {
        this.hub = hub;
        this.jdbc = jdbc;
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
    void pagesTogetherHoldEverySubmissionOnceEvenWhileOthersArrive() {
        Caller firm = hub.admin(hub.newFirm());
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sent.add(0, send(firm, "page " + i + " of nothing"));
        }

        JsonNode page = firm.get("/api/submissions?limit=2").json();
        send(firm, "comes while somebody turns the pages");
        List<List<String>> pages = new ArrayList<>(List.of(ids(page)));
        while (page.has("next")) {
            page = firm.get("/api/submissions?limit=2&after="
                            + page.path("next").asText())
                    .json();
            pages.add(ids(page));
        }

        assertThat(pages).extracting(List::size).containsExactly(2, 2, 2, 1);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(sent);
    }

    private static String send(Caller firm, String document) {
        return firm.post("/api/documents", document.getBytes(), "text/plain")
                .json()
                .at("/submissions/0/id")
                .asText();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
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
    void completenessCountsEachSubmissionWhereItStands() {
        Caller firm = hub.admin(hub.newFirm());
        List<String> sent = List.of(send(firm, "one"), send(firm, "two"), send(firm, "three"));
        soon().until(() -> completeness(firm, "refused") == 3);

        firm.post("/api/submissions/" + sent.get(0) + "/dismiss", "{\"reason\":\"no document\"}");
        firm.post("/api/submissions/" + sent.get(1) + "/mark-booked", "{\"reason\":\"typed in\",\"number\":\"1\"}");

        JsonNode day = firm.get("/api/completeness").json();
        assertThat(day.path("in").asLong()).isEqualTo(3);
        assertThat(day.path("refused").asLong()).isEqualTo(1);
        assertThat(day.path("setAside").asLong()).isEqualTo(1);
        assertThat(day.path("delivered").asLong()).isEqualTo(1);
        assertThat(day.path("waiting").asLong()).isZero();
        assertThat(day.path("balanced").asBoolean()).isTrue();
        assertThat(firm.get("/api/completeness?day=2020-01-01")
                        .json()
                        .path("in")
                        .asLong())
                .isZero();
    }

    @Test
    void submissionThatGoesMissingUnbalancesItsDay() {
        Caller firm = hub.admin(hub.newFirm());
        String lost = send(firm, "soon gone");
        soon().until(() -> completeness(firm, "refused") == 1);

        jdbc.sql("update submission set received = timestamp with time zone '2020-01-01 12:00:00+00' where id = ?")
                .param(lost)
                .update();

        JsonNode day = firm.get("/api/completeness").json();
        assertThat(day.path("in").asLong()).isEqualTo(1);
        assertThat(day.path("refused").asLong()).isZero();
        assertThat(day.path("balanced").asBoolean()).isFalse();
    }

    private static long completeness(Caller firm, String field) {
        return firm.get("/api/completeness").json().path(field).asLong();
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
