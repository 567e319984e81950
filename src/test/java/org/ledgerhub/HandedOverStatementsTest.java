package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.format.ReadFile;

/** Statements of a dossier whose package wants CODA files: handed over as files, through the whole hub, never booked. */
@WithHub
class HandedOverStatementsTest {
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private final Hub hub;

    HandedOverStatementsTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void camtStatementReachesOctopusAsCoda() throws Exception {
        client("coda-octopus", "BE68539007547034", "demo-octopus");
        byte[] camt = statement("garage-noord/2026-09-30-statement.xml", "BE56734000987688", "BE68539007547034");

        JsonNode booked = hub.submission(submit("handed-camt.xml", camt), "booked");

        JsonNode delivery = booked.at("/deliveries/0");
        assertThat(booked.path("deliveries")).hasSize(1);
        assertThat(delivery.path("coda").asBoolean()).isTrue();
        assertThat(booked.has("posting")).isFalse();
        assertThat(lastReason(booked)).isEqualTo("handed over");
        assertThat(shows("octopus", delivery.path("reference").asText().replace("coda/", "")))
                .isTrue();
        assertThat(entries("octopus", booked.path("id").asText())).isZero();
        String page =
                hub.demo().get("/submissions/" + booked.path("id").asText()).text();
        assertThat(page).contains("handed over").doesNotContain("value=\"reverse\"");
    }

    @Test
    void codaStatementReachesOctopusAsItCame() throws Exception {
        client("coda-original", "BE71096123456769", "demo-octopus");
        byte[] coda = statement("bakkerij-peeters/2026-03-31-statement.cod", "BE47063000111280", "BE71096123456769");

        hub.submission(submit("handed.cod", coda), "booked");

        assertThat(shows("octopus", sha256(coda))).isTrue();
    }

    @Test
    void camtStatementLiesAtSftpAsCodaThatReadsTheSame() throws Exception {
        client("coda-sftp", "BE43068999999501", "demo-sftp");
        byte[] camt = statement("garage-noord/2026-09-30-statement.xml", "BE56734000987688", "BE43068999999501");

        JsonNode booked = hub.submission(submit("handed-sftp.xml", camt), "booked");

        String path = booked.at("/deliveries/0/reference").asText();
        assertThat(path).startsWith("coda-sftp/bank/").endsWith(".cod");
        byte[] lying = Files.readAllBytes(hub.data().resolve("sandbox/sftp").resolve(path));
        assertThat(shows("sftp", sha256(lying))).isTrue();
        BankStatement sent = ReadFile.of(camt, "sent.xml").statement();
        ReadFile there = ReadFile.of(lying, "there.cod");
        assertThat(there.entries()).hasSize(sent.entryCount());
        assertThat(Objects.requireNonNull(there.statement().closingBalance()).amount())
                .isEqualByComparingTo(
                        Objects.requireNonNull(sent.closingBalance()).amount());
        assertThat(there.statement().findings()).isEmpty();
    }

    /** A dossier of its own with one account, whose statements go to a connection as CODA. */
    private void client(String dossier, String account, String connection) {
        Caller.Answer added = hub.demo().put("/api/dossiers/" + dossier, """
                {"name":"Client %s","accounts":["%s"],"confirmOpening":false,"version":0}""".formatted(dossier, account));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        Caller.Answer linked = hub.demo().put("/api/links/link-" + dossier, """
                {"dossier":"%s","connection":"%s","purpose":"books","remoteDossier":"%s","settings":{},
                 "statements":"coda"}""".formatted(
                        dossier, connection, connection.endsWith("octopus") ? "1" : dossier));
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
    }

    private String submit(String name, byte[] content) {
        return hub.demo()
                .post("/api/documents?fileName=" + name, content, "application/octet-stream")
                .json()
                .at("/submissions/0/id")
                .asText();
    }

    private static byte[] statement(String demo, String account, String other) throws IOException {
        String text = Files.readString(DEMO.resolve(demo), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(account);
        return text.replace(account, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String lastReason(JsonNode submission) {
        JsonNode history = submission.path("history");
        return history.get(history.size() - 1).path("reason").asText();
    }

    private boolean shows(String target, String sha256) {
        return StreamSupport.stream(books(target).path("files").spliterator(), false)
                .anyMatch(file -> file.path("sha256").asText().equals(sha256));
    }

    private long entries(String target, String submission) {
        return StreamSupport.stream(books(target).path("entries").spliterator(), false)
                .filter(entry -> entry.path("reference").asText().contains(submission))
                .count();
    }

    private JsonNode books(String target) {
        return hub.anonymous().get("/sandbox/" + target + "/_books").json();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
