package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets with a marker in them are put in by every way there is; then no way out may show a marker. */
@WithHub
class SecretsTest {
    private static final List<String> CLOSED = List.of(
            "env", "configprops", "beans", "heapdump", "threaddump", "loggers", "logfile", "mappings", "camelroutes");

    private final Hub hub;
    private final CamelContext camel;
    private final JdbcClient jdbc;

    SecretsTest(Hub hub, CamelContext camel, JdbcClient jdbc) {
        this.hub = hub;
        this.camel = camel;
        this.jdbc = jdbc;
    }

    @Test
    void nothingThatComesOutShowsASecretThatWentIn() throws Exception {
        // given
        String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
        List<String> secrets = new ArrayList<>(List.of(marker, FreshHub.DOOR_PASSWORD));
        Map<String, String> told = new LinkedHashMap<>();
        try (LogLines lines = new LogLines("", Level.INFO);
                LogLines ours = new LogLines("org.ledgerhub", Level.TRACE)) {
            // when
            secrets.add(token());
            person(marker);
            connection(marker);
            failedSignIns(marker);
            hub.submission(hub.submit(BakeryInvoice.unseen()), "booked");
            read(told);
            told.put("log", written(lines.all()) + written(ours.all()));
        }

        // then
        assertThat(told).hasSizeGreaterThan(40);
        assertThat(told.get("log")).contains("Received test.xml").contains("booked by delivery");
        told.forEach((where, text) ->
                secrets.forEach(secret -> assertThat(text).as(where).doesNotContain(secret)));
    }

    private String token() {
        JsonNode made = hub.demo()
                .post("/api/tokens", "{\"name\":\"planted\",\"role\":\"read-only\"}")
                .json();
        String secret = made.path("secret").asText();
        assertThat(hub.with("Bearer " + secret).get("/api/dossiers").status()).isEqualTo(200);
        return secret;
    }

    private void person(String password) {
        String name = "planted-" + UUID.randomUUID();
        Caller.Answer added = hub.demo()
                .post(
                        "/api/people",
                        "{\"name\":\"" + name + "\",\"password\":\"" + password + "\",\"role\":\"read-only\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(hub.with(Caller.basic(name, password)).get("/api/dossiers").status())
                .isEqualTo(200);
    }

    private void connection(String password) {
        String body = """
                {"name":"Planted","target":"sftp",
                 "fields":{"host":"127.0.0.1","port":"%s","user":"u","password":"%s"}}""";
        Caller.Answer added = hub.demo().post("/api/connections", body.formatted("1", password));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String at = "/api/connections/" + added.json().path("id").asText();
        for (Caller.Answer answer : List.of(
                added,
                hub.demo().post(at + "/test", ""),
                hub.demo().get(at + "/dossiers"),
                hub.demo().put(at, body.formatted("nonsense", password)))) {
            assertThat(answer.text()).doesNotContain(password);
        }
    }

    private void failedSignIns(String marker) {
        assertThat(hub.with("Bearer lh_" + marker).get("/api/dossiers").status())
                .isEqualTo(401);
        assertThat(hub.with(Caller.basic("planted-nobody", marker))
                        .get("/api/dossiers")
                        .status())
                .isEqualTo(401);
        hub.demo().post("/api/people", "{\"name\":\"x\",\"password\":\"" + marker + "\",\"role\":\"king\"}");
        hub.demo().post("/api/people", "{\"name\":\"x\",\"password\":\"" + marker + "\"");
    }

    /** Every way out that there is, by its name. */
    private void read(Map<String, String> told) throws Exception {
        soon().until(() -> hub.demo().get("/api/audit?limit=500").text().contains("planted-"));
        hub.demo().get("/v3/api-docs").json().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                ids(path.getKey()).forEach(id -> {
                    String at = path.getKey().replaceAll("\\{\\w+}", id);
                    told.put(at, hub.demo().get(at).text());
                });
            }
        });
        hub.demo()
                .get("/actuator")
                .json()
                .path("_links")
                .properties()
                .forEach(link -> told.put("/actuator " + link.getKey(), actuator(link.getValue())));
        CLOSED.forEach(
                closed -> assertThat(hub.demo().get("/actuator/" + closed).status())
                        .as(closed)
                        .isEqualTo(404));
        for (RouteDefinition route : ((ModelCamelContext) camel).getRouteDefinitions()) {
            told.put(
                    "route " + route.getRouteId(),
                    PluginHelper.getModelToXMLDumper(camel).dumpModelAsXml(camel, route));
        }
        for (Endpoint endpoint : camel.getEndpoints()) {
            told.put("endpoint " + told.size(), endpoint.toString());
        }
        told.put(
                "database",
                String.join("\n", jdbc.sql("script").query(String.class).list()));
    }

    private List<String> ids(String path) {
        String list = "/api/" + path.split("/")[2];
        if (!path.contains("{")) {
            return List.of("");
        }
        List<String> ids = new ArrayList<>();
        hub.demo()
                .get(list)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText("1")));
        return ids.isEmpty() ? List.of("1") : ids;
    }

    private String actuator(JsonNode link) {
        return hub.demo()
                .get(link.path("href")
                        .asText()
                        .replaceFirst("https?://[^/]+", "")
                        .replaceAll("\\{.*}", ""))
                .text();
    }

    private static String written(List<ILoggingEvent> lines) {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent line : lines) {
            text.append(line.getFormattedMessage()).append('\n');
            if (line.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(line.getThrowableProxy()));
            }
        }
        return text.toString();
    }
}
