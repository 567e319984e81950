package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** Clients are set up by a template over REST, and what they then get is what it says. */
@WithHub
class TemplatesApiTest {
    private static final String ON_SFTP =
            "{\"name\":\"On SFTP\",\"places\":[{\"connection\":\"demo-sftp\",\"purpose\":\"books\"}],\"version\":%d}";

    private final Hub hub;

    TemplatesApiTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void statementsOfTwoClientsGoAsTheTemplateAndEachOfThemSays() throws IOException {
        dossier("template-sharing", "BE27500000000073");
        dossier("template-alone", "BE16500000000174");
        put("/api/templates/on-sftp", ON_SFTP.formatted(0));

        Caller.Answer assigned = hub.demo().post("/api/templates/on-sftp/clients", """
                {"items":[{"dossier":"template-sharing"},
                          {"dossier":"template-alone","takes":{"shareDocuments":false}}]}""");

        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(link("template-alone").path("shareDocuments").asBoolean(true))
                .isFalse();
        assertThat(link("template-sharing").path("shareDocuments").asBoolean()).isTrue();
        hub.submission(submit("BE27500000000073"), "booked");
        hub.submission(submit("BE16500000000174"), "booked");
        assertThat(handedOver("template-sharing")).hasSize(2).anyMatch(path -> path.endsWith(".entry.json"));
        assertThat(handedOver("template-alone")).singleElement().asString().endsWith(".entry.json");
    }

    @Test
    void kindsAreSwitchedSeparatelyAndAChangeReachesTheClients() {
        dossier("template-kinds", "BE05500000000275");
        JsonNode made = put("/api/templates/kinds", ON_SFTP.formatted(0)).json();
        hub.demo().post("/api/templates/kinds/clients", "{\"items\":[{\"dossier\":\"template-kinds\"}]}");
        assertThat(link("template-kinds").path("invoices").asBoolean()).isTrue();

        put("/api/templates/kinds", """
                {"name":"On SFTP","places":[{"connection":"demo-sftp","purpose":"books","settings":{"journal.bank":"F9"}}],
                 "takes":{"invoices":false},"triggers":[{"kind":"bank","mode":"manual"}],"review":"all",
                 "version":%d}""".formatted(made.path("version").asLong()));

        JsonNode link = link("template-kinds");
        assertThat(link.path("invoices").asBoolean(true)).isFalse();
        assertThat(link.path("bank").asBoolean()).isTrue();
        assertThat(link.at("/settings/journal.bank").asText()).isEqualTo("F9");
        assertThat(hub.demo().get("/api/dossiers/template-kinds/triggers").text())
                .contains("manual");
        assertThat(hub.demo()
                        .get("/api/dossiers/template-kinds")
                        .json()
                        .path("review")
                        .asText())
                .isEqualTo("all");
        Caller.Answer read = hub.demo().get("/api/templates/kinds");
        assertThat(put("/api/templates/kinds", read.text()).json().path("places"))
                .isEqualTo(read.json().path("places"));
        isProblem(hub.demo().call("DELETE", "/api/templates/kinds", nothing()), 409, "template-conflict");
        assertThat(hub.demo()
                        .call("DELETE", "/api/templates/kinds/clients/template-kinds", nothing())
                        .status())
                .isEqualTo(204);
        assertThat(hub.demo().call("DELETE", "/api/templates/kinds", nothing()).status())
                .isEqualTo(204);
        isProblem(hub.demo().get("/api/templates/kinds"), 404, "not-found");
    }

    @Test
    void ofAnotherFirmNeitherConnectionNorDossierNorTemplateIsReached() {
        put("/api/templates/ours", ON_SFTP.formatted(0));
        Caller other = hub.twee();

        isProblem(other.put("/api/templates/theirs", ON_SFTP.formatted(0)), 404, "not-found");
        isProblem(other.get("/api/templates/ours"), 404, "not-found");
        isProblem(other.post("/api/templates/ours/clients", "{\"items\":[{\"dossier\":\"leeg\"}]}"), 404, "not-found");
        assertThat(other.put("/api/templates/empty", "{\"name\":\"Empty\"}").status())
                .isEqualTo(200);
        isProblem(
                other.post("/api/templates/empty/clients", "{\"items\":[{\"dossier\":\"garage-noord\"}]}"),
                404,
                "not-found");
        assertThat(other.get("/api/templates").text()).contains("Empty").doesNotContain("ours");
        assertThat(other.call("DELETE", "/api/templates/empty", nothing()).status())
                .isEqualTo(204);
    }

    @Test
    void dossierThatBooksElsewhereAlreadyDoesNotFollow() {
        put("/api/templates/elsewhere", ON_SFTP.formatted(0));

        Caller.Answer refused =
                hub.demo().post("/api/templates/elsewhere/clients", "{\"items\":[{\"dossier\":\"garage-noord\"}]}");

        isProblem(refused, 409, "template-conflict");
        assertThat(refused.text()).contains("demo-odoo", "demo-sftp");
        assertThat(hub.demo().get("/api/templates/elsewhere/clients").json().path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\",\"places\":[{\"connection\":\"demo-sftp\"}]}",
                "{\"name\":\"x\",\"places\":[{\"purpose\":\"books\"}]}",
                "{\"name\":\"x\",\"triggers\":[{\"kind\":\"bank\"}]}",
                "{\"name\":\"x\",\"review\":\"sometimes\"}",
                "{\"name\":\"x\",\"colour\":\"blue\"}",
                "{\"name\":\"x\",\"places\":[{\"connection\":\"demo-sftp\",\"purpose\":\"files\"},"
                        + "{\"connection\":\"demo-sftp\",\"purpose\":\"files\"}]}"
            })
    void templateThatIsNotRightIsRefused(String json) {
        isProblem(hub.demo().put("/api/templates/wrong", json), 400, "invalid-request");
        isProblem(hub.demo().get("/api/templates/wrong"), 404, "not-found");
    }

    private void dossier(String id, String account) {
        put("/api/dossiers/" + id, """
                {"name":"Client %s","accounts":["%s"],"confirmOpening":false,"version":0}""".formatted(id, account));
    }

    private Caller.Answer put(String path, String json) {
        Caller.Answer answer = hub.demo().put(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private JsonNode link(String dossier) {
        return hub.demo().get("/api/dossiers/" + dossier + "/links").json().at("/items/0");
    }

    /** A demo statement on another account. */
    private String submit(String account) throws IOException {
        String demo = Files.readString(
                Path.of("src/main/resources/demo/garage-noord/2026-09-30-statement.xml"), StandardCharsets.ISO_8859_1);
        return hub.demo()
                .post(
                        "/api/documents?fileName=" + account + ".xml",
                        demo.replace("BE56734000987688", account).getBytes(StandardCharsets.ISO_8859_1),
                        "application/xml")
                .json()
                .at("/submissions/0/id")
                .asText();
    }

    private List<String> handedOver(String dossier) {
        return StreamSupport.stream(
                        hub.anonymous()
                                .get("/sandbox/sftp/_books")
                                .json()
                                .path("files")
                                .spliterator(),
                        false)
                .map(file -> file.path("path").asText())
                .filter(path -> path.startsWith(dossier + "/"))
                .toList();
    }

    private static java.net.http.HttpRequest.BodyPublisher nothing() {
        return java.net.http.HttpRequest.BodyPublishers.noBody();
    }
}
