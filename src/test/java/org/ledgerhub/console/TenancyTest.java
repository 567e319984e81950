package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** No firm sees, names or moves what is another firm's: its ids are unknown ones. */
@WithHub
class TenancyTest {
    private static final String LINK = """
            {"dossier":"%s","connection":"%s","purpose":"files","remoteDossier":"1"}""";

    private final Hub hub;

    TenancyTest(Hub hub) {
        this.hub = hub;
    }

    /** Every path with an id that the description lists, so that a new one can't be forgotten. */
    @TestFactory
    Stream<DynamicTest> idsOfTheOtherFirmAreUnknown() {
        Map<String, String> ids = idsOfTheDemoFirm();
        JsonNode paths = hub.demo().get("/v3/api-docs").json().path("paths");
        List<DynamicTest> calls = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (path.getKey().contains("{id}")) {
                        String kind = path.getKey().split("/")[2];
                        assertThat(ids).containsKey(kind);
                        calls.add(DynamicTest.dynamicTest(
                                method + " " + path.getKey(), () -> refused(method, path.getKey(), ids.get(kind))));
                    }
                }));
        assertThat(calls).hasSizeGreaterThan(25);
        return calls.stream();
    }

    private void refused(String method, String path, String id) {
        if (method.equals("put")
                && List.of("/api/dossiers/{id}", "/api/links/{id}", "/api/templates/{id}")
                        .contains(path)) {
            return; // these add: ids are the firm's own, and the tests below tell what they may not reach
        }
        String address = path.replace("{id}", id).replace("{dossier}", "garage-noord")
                + (path.endsWith("master-data") ? "?remoteDossier=1" : "");
        Caller.Answer answer = hub.twee()
                .call(
                        method.toUpperCase(java.util.Locale.ROOT),
                        address,
                        method.equals("get") ? BodyPublishers.noBody() : BodyPublishers.ofString(body(path)),
                        "Content-Type",
                        "application/json");
        isProblem(answer, 404, "not-found");
    }

    private static String body(String path) {
        if (path.startsWith("/api/submissions")) {
            return "{\"reason\":\"try\"}";
        }
        return switch (path) {
            case "/api/connections/{id}" ->
                "{\"name\":\"x\",\"target\":\"folder\",\"fields\":{\"directory\":\"/tmp\"},\"version\":0}";
            case "/api/dossiers/{id}/triggers" -> "{\"kind\":\"bank\",\"mode\":\"manual\"}";
            default -> "{}";
        };
    }

    private Map<String, String> idsOfTheDemoFirm() {
        JsonNode sent = hub.demo()
                .post("/api/documents", BakeryInvoice.unseen(), "application/xml")
                .json();
        String submission = sent.at("/submissions/0/id").asText();
        hub.submission(submission, "booked");
        JsonNode link =
                hub.demo().get("/api/dossiers/garage-noord/links").json().at("/items/0/id");
        String person = hub.demo().get("/api/people").json().at("/items/0/id").asText();
        String token = hub.demo().get("/api/tokens").json().at("/items/0/id").asText();
        String template = hub.demo()
                .put("/api/templates/demo", "{\"name\":\"Demo\"}")
                .json()
                .path("id")
                .asText();
        return Map.of(
                "submissions",
                submission,
                "originals",
                sent.at("/original/id").asText(),
                "connections",
                "demo-odoo",
                "dossiers",
                "garage-noord",
                "links",
                link.asText(),
                "people",
                person,
                "tokens",
                token,
                "templates",
                template);
    }

    @Test
    void listsHoldNothingOfTheOtherFirm() {
        hub.submission(hub.submit(BakeryInvoice.unseen()), "booked");

        for (String list : List.of("submissions", "connections", "exports", "templates")) {
            assertThat(hub.twee().get("/api/" + list).json().path("items"))
                    .as(list)
                    .isEmpty();
        }
        assertThat(hub.twee().get("/api/dossiers").text()).contains("leeg").doesNotContain("garage-noord");
        assertThat(hub.twee().get("/api/firms").text()).contains("kantoor-twee").doesNotContain("kantoor-demo");
        assertThat(hub.twee().get("/api/people").text()).doesNotContain("demo-demo");
        assertThat(hub.twee().get("/api/completeness").json().path("in").asLong())
                .isZero();
    }

    @Test
    void filterByAForeignDossierIsRefused() {
        isProblem(hub.twee().get("/api/submissions?dossier=garage-noord"), 404, "not-found");
        isProblem(hub.twee().get("/api/exports?dossier=garage-noord"), 404, "not-found");
    }

    @Test
    void linkReachesNeitherAForeignDossierNorAForeignConnection() {
        isProblem(hub.twee().put("/api/links/l1", LINK.formatted("garage-noord", "demo-odoo")), 404, "not-found");
        isProblem(hub.twee().put("/api/links/l1", LINK.formatted("leeg", "demo-odoo")), 404, "not-found");
    }

    @Test
    void dossierOfTheSameNameIsAnotherOne() {
        Caller.Answer added = hub.twee()
                .put(
                        "/api/dossiers/studio-lumen",
                        "{\"firm\":\"kantoor-demo\",\"name\":\"Another one\",\"accounts\":[]}");

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.json().path("firm").asText()).isEqualTo("kantoor-twee");
        assertThat(hub.demo()
                        .get("/api/dossiers/studio-lumen")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Studio Lumen SRL");
    }
}
