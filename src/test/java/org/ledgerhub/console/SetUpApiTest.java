package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** Dossiers, connections, links and triggers are set up over REST, and what is wrong is refused before it is kept. */
@WithHub
class SetUpApiTest {
    private static final String MARKER = "s3cr3t-marker-7741";

    private final Hub hub;

    SetUpApiTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void dossierIsKeptWithItsNumbersInOneForm() {
        Caller.Answer added = hub.demo().put("/api/dossiers/new-client", """
                {"name":"New client","enterpriseNumber":"0456.789.034","vatId":"BE 0456.789.034",
                 "accounts":["BE56 3631 2345 6788"],"version":0}""");

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.json().path("enterpriseNumber").asText()).isEqualTo("0456789034");
        assertThat(added.json().path("vatId").asText()).isEqualTo("BE0456789034");
        assertThat(added.json().at("/accounts/0").asText()).isEqualTo("BE56363123456788");
        assertThat(added.json().path("review").asText()).isEqualTo("flagged");

        isProblem(hub.demo().put("/api/dossiers/new-client", """
                {"name":"Stale","accounts":[],"version":7}"""), 409, "changed-meanwhile");
        hub.demo().put("/api/dossiers/new-client", """
                {"name":"New client","accounts":[],"active":false,"version":%d}""".formatted(
                        added.json().path("version").asLong()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accounts\":[]}",
                "{\"name\":\"x\",\"enterpriseNumber\":\"0456789035\"}",
                "{\"name\":\"x\",\"vatId\":\"BE0456789035\"}",
                "{\"name\":\"x\",\"accounts\":[\"BE57363123456788\"]}",
                "{\"name\":\"x\",\"country\":\"Belgium\"}",
                "{\"name\":\"x\",\"review\":\"sometimes\"}",
                "{\"name\":\"x\",\"startDate\":\"soon\"}",
                "{\"name\":\"x\",\"colour\":\"blue\"}",
                "[]",
                ""
            })
    void dossierThatIsNotRightIsRefused(String json) {
        isProblem(hub.demo().put("/api/dossiers/wrong", json), 400, "invalid-request");
        isProblem(hub.demo().get("/api/dossiers/wrong"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Capitals", "two--dashes", "under_score"})
    void dossierIdsAreLowerCaseWithDashes(String id) {
        isProblem(hub.demo().put("/api/dossiers/" + id, "{\"name\":\"x\",\"accounts\":[]}"), 400, "invalid-request");
    }

    @Test
    void connectionIsAddedTestedDisabledAndNeverTellsItsSecret() {
        JsonNode spec = target("sftp");
        assertThat(spec.at("/spec/fields").toString()).contains("\"kind\":\"secret\"");
        Caller.Answer added = hub.demo().post("/api/connections", """
                {"name":"Nowhere","target":"sftp","fields":{"host":"127.0.0.1","port":"1","user":"u","password":"%s"}}
                """.formatted(MARKER));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String at = "/api/connections/" + added.json().path("id").asText();

        Caller.Answer tested = hub.demo().post(at + "/test", "");
        Caller.Answer disabled =
                hub.demo().put(at, """
                {"name":"Nowhere","target":"sftp","fields":{"host":"127.0.0.1","port":"1","user":"u"},
                 "status":"disabled","version":%d}""".formatted(added.json().path("version").asLong()));

        assertThat(tested.json().path("works").asBoolean()).isFalse();
        assertThat(tested.json().at("/problem/remedy").asText()).isNotBlank();
        assertThat(disabled.json().path("status").asText()).isEqualTo("disabled");
        for (Caller.Answer answer : new Caller.Answer[] {
            added,
            tested,
            disabled,
            hub.demo().get(at),
            hub.demo().get("/api/connections"),
            hub.demo().get(at + "/links")
        }) {
            assertThat(answer.text()).doesNotContain(MARKER);
        }
        isProblem(
                hub.demo().get(at + "/dossiers"),
                502,
                tested.json().at("/problem/code").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\",\"target\":\"abacus\",\"fields\":{}}",
                "{\"name\":\"x\",\"target\":\"sftp\",\"fields\":{\"user\":\"u\"}}",
                "{\"name\":\"x\",\"target\":\"sftp\",\"fields\":{\"host\":\"h\",\"user\":\"u\",\"port\":\"ssh\"}}",
                "{\"name\":\"x\",\"target\":\"folder\",\"fields\":{\"directory\":\"d\",\"colour\":\"blue\"}}",
                "{\"target\":\"folder\",\"fields\":{\"directory\":\"d\"}}",
                "{\"name\":\"x\",\"target\":\"horus\",\"fields\":{\"handOver\":\"pigeon\"}}",
                "{\"name\":\"x\",\"target\":\"octopus\",\"fields\":{\"url\":\"ftp://x\",\"user\":\"u\",\"password\":\"p\"}}",
                "{\"name\":\"x\"}"
            })
    void connectionThatIsNotRightIsRefused(String json) {
        isProblem(hub.demo().post("/api/connections", json), 400, "invalid-request");
    }

    @Test
    void octopusShowsItsDossiersAndItsMasterData() {
        assertThat(hub.demo()
                        .get("/api/connections/demo-octopus/dossiers")
                        .json()
                        .path("items"))
                .isNotEmpty();
        assertThat(hub.demo()
                        .post("/api/connections/demo-octopus/refresh", "")
                        .json()
                        .path("refreshed")
                        .asInt())
                .isEqualTo(1);
        JsonNode data = hub.demo()
                .get("/api/connections/demo-octopus/master-data?remoteDossier=1")
                .json();
        assertThat(data.path("accounts")).isNotEmpty();
        assertThat(data.path("journals")).isNotEmpty();
    }

    @Test
    void triggerIsChangedForOneKind() {
        Caller.Answer daily = hub.demo()
                .put(
                        "/api/dossiers/garage-noord/triggers",
                        "{\"kind\":\"receipt\",\"mode\":\"daily\",\"at\":\"18:30\"}");

        assertThat(daily.json().path("items").toString()).contains("18:30", "daily");
        isProblem(hub.demo().put("/api/dossiers/garage-noord/triggers", "{\"kind\":\"bank\"}"), 400, "invalid-request");
        isProblem(
                hub.demo().put("/api/dossiers/garage-noord/triggers", "{\"kind\":\"bank\",\"mode\":\"hourly\"}"),
                400,
                "invalid-request");
    }

    @Test
    void linkIsReadAndSavedAgainAsItIs() {
        String id = hub.demo()
                .get("/api/dossiers/garage-noord/links")
                .json()
                .at("/items/0/id")
                .asText();
        Caller.Answer read = hub.demo().get("/api/links/" + id);

        Caller.Answer saved = hub.demo().put("/api/links/" + id, read.text());

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.json()).isEqualTo(read.json());
    }

    @Test
    void newLinkToHorusHandsStatementsOverAsCoda() {
        String connection = hub.demo()
                .post("/api/connections", "{\"name\":\"Horus\",\"target\":\"horus\",\"fields\":{\"directory\":\"/\"}}")
                .json()
                .path("id")
                .asText();

        Caller.Answer linked = hub.demo().put("/api/links/horus-link", """
                {"dossier":"garage-noord","connection":"%s","purpose":"files","remoteDossier":"x","settings":{},
                 "active":false}""".formatted(connection));

        assertThat(linked.json().path("statements").asText()).as(linked.text()).isEqualTo("coda");
    }

    @Test
    void metricsTellWhatNeedsSomebody() {
        assertThat(hub.demo().get("/actuator/prometheus").text())
                .contains(
                        "ledgerhub_submissions{status=\"held\"}", "ledgerhub_work_backlog", "ledgerhub_lanes_blocked");
    }

    private JsonNode target(String name) {
        for (JsonNode target : hub.demo().get("/api/targets").json().path("items")) {
            if (target.path("name").asText().equals(name)) {
                return target;
            }
        }
        throw new AssertionError("no target " + name);
    }
}
