package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail over REST: each firm reads its own entries, and anybody may have the whole chain walked. */
@WithHub
class AuditApiTest {
    private static final String MARKER = "s3cr3t-marker-9920";

    private final Hub hub;
    private final JdbcClient jdbc;

    AuditApiTest(Hub hub, JdbcClient jdbc) {
        this.hub = hub;
        this.jdbc = jdbc;
    }

    @Test
    void movesOfASubmissionStandInTheTrailAsInItsHistory() {
        String id = hub.submit(BakeryInvoice.unseen());
        JsonNode history = hub.submission(id, "booked").path("history");

        soon().untilAsserted(
                        () -> assertThat(entries(hub.demo(), "submission", id)).hasSameSizeAs(history));

        List<JsonNode> told = entries(hub.demo(), "submission", id);
        for (int i = 0; i < told.size(); i++) {
            for (String field : List.of("from", "to", "by", "at")) {
                assertThat(told.get(i).path(field))
                        .as(field)
                        .isEqualTo(history.get(i).path(field));
            }
        }
    }

    @Test
    void settingIsToldWithWhoSignedInAndWithoutItsSecret() {
        Caller eva = hub.with(Caller.basic("demo", "demo"));
        JsonNode added = eva.post("/api/connections", """
                        {"name":"Vault","target":"sftp",
                         "fields":{"host":"127.0.0.1","port":"1","user":"u","password":"%s"}}""".formatted(MARKER)).json();

        String id = added.path("id").asText();
        soon().until(() -> !entries(hub.demo(), "connection", id).isEmpty());

        JsonNode told = entries(hub.demo(), "connection", id).get(0);
        assertThat(told.path("by").asText()).isEqualTo("demo");
        assertThat(told.path("changes").toString())
                .contains("{\"path\":\"name\",\"to\":\"Vault\"}", "{\"path\":\"password\",\"secret\":true}")
                .doesNotContain(MARKER);
        assertThat(hub.demo().get("/api/audit/export").text()).contains(id).doesNotContain(MARKER);
    }

    @Test
    void programWithATokenIsNamedByItsToken() {
        hub.demo()
                .put(
                        "/api/dossiers/garage-noord/triggers",
                        "{\"kind\":\"receipt\",\"mode\":\"daily\",\"at\":\"17:15\"}");

        soon().untilAsserted(() -> assertThat(entries(hub.demo(), "trigger", "garage-noord/receipt"))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.path("by").asText()).isEqualTo("token test ADMIN");
                    assertThat(entry.toString()).contains("17:15");
                }));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        soon().until(() -> read(hub.demo(), 500).size() > 5);
        List<JsonNode> all = read(hub.demo(), 500);

        assertThat(read(hub.demo(), 2).subList(0, 6)).isEqualTo(all.subList(0, 6));
        assertThat(all)
                .extracting(entry -> entry.path("position").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        isProblem(hub.demo().get("/api/audit?limit=0"), 400, "invalid-request");
        isProblem(hub.demo().get("/api/audit?after=x"), 400, "invalid-request");
    }

    @Test
    void firmReadsAndExportsItsOwnEntriesAlone() {
        soon().until(() -> !read(hub.twee(), 500).isEmpty());

        assertThat(read(hub.twee(), 500))
                .extracting(entry -> entry.path("firm").asText())
                .containsOnly("kantoor-twee");
        List<JsonNode> exported = hub.twee()
                .get("/api/audit/export")
                .text()
                .lines()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
        assertThat(exported).isEqualTo(read(hub.twee(), 500));
    }

    @Test
    void untouchedTrailIsWhole() {
        JsonNode verdict = hub.demo().get("/api/audit/verify").json();

        assertThat(verdict.path("intact").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("entries").asLong()).isPositive();
        assertThat(verdict.path("hash").asText()).hasSize(64);
    }

    @Test
    void changedEntryIsNamedToItsFirmAndOnlyItsPlaceToOthers() {
        String firm = hub.newFirm();
        soon().until(() -> !read(hub.admin(firm), 10).isEmpty());
        long position = read(hub.admin(firm), 10).get(0).path("position").asLong();
        jdbc.sql("update audit set by_whom = 'nobody' where position = ?")
                .param(position)
                .update();
        try {
            JsonNode own = hub.admin(firm).get("/api/audit/verify").json();
            JsonNode other = hub.twee().get("/api/audit/verify").json();

            assertThat(own.path("intact").asBoolean()).isFalse();
            assertThat(own.path("position").asLong()).isEqualTo(position);
            assertThat(own.path("fault").asText()).isEqualTo("changed");
            assertThat(own.at("/problem/code").asText()).isEqualTo("audit-broken");
            assertThat(own.at("/entry/subject").asText()).isEqualTo(firm);
            assertThat(other.path("position").asLong()).isEqualTo(position);
            assertThat(other.has("entry")).isFalse();
            assertThat(other.toString()).doesNotContain(firm, "nobody");
        } finally {
            jdbc.sql("update audit set by_whom = 'hub' where position = ?")
                    .param(position)
                    .update();
        }
        assertThat(hub.twee().get("/api/audit/verify").json().path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void trailIsForThoseWhoSetUp() {
        for (String path : List.of("", "/verify", "/export")) {
            isProblem(hub.as(Person.Role.ACCOUNTANT).get("/api/audit" + path), 403, "role-missing");
            assertThat(hub.as(Person.Role.ENGINEER).get("/api/audit" + path).status())
                    .isEqualTo(200);
        }
    }

    private static List<JsonNode> entries(Caller caller, String kind, String subject) {
        return read(caller, 500).stream()
                .filter(entry -> entry.path("kind").asText().equals(kind)
                        && entry.path("subject").asText().equals(subject))
                .toList();
    }

    private static List<JsonNode> read(Caller caller, int limit) {
        List<JsonNode> entries = new ArrayList<>();
        for (String after = "0"; !after.isEmpty(); ) {
            JsonNode page =
                    caller.get("/api/audit?limit=" + limit + "&after=" + after).json();
            page.path("items").forEach(entries::add);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            after = page.path("next").asText();
        }
        return entries;
    }
}
