package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.console.Problems.isProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** Documents come in over HTTP whatever they claim to be, and are answered for once they are safe. */
@WithHub
class DocumentsApiTest {
    private final Hub hub;

    DocumentsApiTest(Hub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/xml", "application/x-www-form-urlencoded", "application/octet-stream", "text/plain"
            })
    void bodyOfAnyTypeIsTakenUntouched(String contentType) throws Exception {
        byte[] document = unreadable();

        Caller.Answer answer = hub.demo().post("/api/documents?fileName=some%20file.xml", document, contentType);

        assertThat(answer.status()).isEqualTo(202);
        JsonNode original = answer.json().path("original");
        assertThat(original.path("fileName").asText()).isEqualTo("some file.xml");
        assertThat(original.path("size").asLong()).isEqualTo(document.length);
        assertThat(original.path("sha256").asText()).isEqualTo(sha256(document));
        assertThat(answer.json().path("submissions")).hasSize(1);
        assertThat(answer.json().at("/submissions/0/index").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/submissions/0/status").asText()).isEqualTo("received");
        assertThat(content(original)).isEqualTo(document);
    }

    @Test
    void partOfAFormIsTakenUnderItsOwnName() {
        byte[] document = unreadable();

        Caller.Answer answer = form("file", "bon d'été.txt", document);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/original/fileName").asText()).isEqualTo("bon d'été.txt");
        assertThat(content(answer.json().path("original"))).isEqualTo(document);
    }

    @Test
    void formWithoutItsPartIsRefused() {
        isProblem(form("other", "a.txt", unreadable()), 400, "invalid-request");
    }

    @Test
    void sameBytesAgainGiveWhatExistsAndSayThatItIsHeld() {
        byte[] document = unreadable();
        String first = hub.submit(document);
        hub.submission(first, "held");

        Caller.Answer again = hub.demo().post("/api/documents?fileName=other.xml", document, "application/xml");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/submissions/0/id").asText()).isEqualTo(first);
        assertThat(again.json().at("/submissions/0/status").asText()).isEqualTo("held");
        assertThat(again.json().path("note").asText()).contains("held");
    }

    @Test
    void sameBytesForAnotherDossierAreAnotherOriginal() {
        byte[] document = unreadable();

        Caller.Answer one = hub.demo().post("/api/documents?dossier=garage-noord", document, "text/plain");
        Caller.Answer other = hub.demo().post("/api/documents?dossier=studio-lumen", document, "text/plain");

        assertThat(one.status()).isEqualTo(202);
        assertThat(other.status()).isEqualTo(202);
        assertThat(one.json().at("/original/id")).isNotEqualTo(other.json().at("/original/id"));
    }

    @Test
    void tooLargeIsRefusedWhenTheLengthIsKnown() {
        isProblem(hub.demo().post("/api/documents", tooLarge(), "application/xml"), 413, "too-large");
    }

    @Test
    void tooLargeIsRefusedWhenTheLengthIsUnknown() {
        Caller.Answer answer = hub.demo()
                .call(
                        "POST",
                        "/api/documents",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge())));

        isProblem(answer, 413, "too-large");
    }

    @Test
    void tooLargeIsRefusedInAForm() {
        isProblem(form("file", "large.bin", tooLarge()), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "leeg"})
    void unknownAndForeignDossiersAreTheSame(String dossier) {
        isProblem(hub.demo().post("/api/documents?dossier=" + dossier, unreadable(), "text/plain"), 404, "not-found");
    }

    @Test
    void originalTellsHowFarItIsRead() {
        Caller.Answer sent = hub.demo().post("/api/documents", unreadable(), "text/plain");
        hub.submission(sent.json().at("/submissions/0/id").asText(), "held");

        JsonNode original = hub.demo()
                .get("/api/originals/" + sent.json().at("/original/id").asText())
                .json();

        assertThat(original.path("reading").asText()).isEqualTo("unreadable");
        assertThat(original.at("/problem/code").asText()).isEqualTo("format-unknown");
        assertThat(original.at("/submissions/0/status").asText()).isEqualTo("held");
    }

    @Test
    void contentIsSentAsADownloadThatNoBrowserRuns() {
        Caller.Answer sent = hub.demo().post("/api/documents?fileName=page.html", unreadable(), "text/html");

        Caller.Answer content = hub.demo()
                .get("/api/originals/" + sent.json().at("/original/id").asText() + "/content");

        assertThat(content.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("page.html");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private byte[] content(JsonNode original) {
        return hub.demo()
                .get("/api/originals/" + original.path("id").asText() + "/content")
                .body();
    }

    private Caller.Answer form(String part, String fileName, byte[] content) {
        String boundary = "part-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return hub.demo().post("/api/documents", body, "multipart/form-data; boundary=" + boundary);
    }

    private static byte[] unreadable() {
        return ("nothing that anybody reads & a=b " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tooLarge() {
        return new byte[Hub.UPLOAD_LIMIT + 1];
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
