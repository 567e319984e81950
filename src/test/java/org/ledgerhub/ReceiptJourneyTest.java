package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The way of a file without structure: told by its content, known again by its bytes, delivered as it is. */
@WithHub
class ReceiptJourneyTest {
    private static final String DOSSIER = "garage-noord";

    private final Hub hub;

    ReceiptJourneyTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void pictureUnderAnyNameIsDeliveredAsFileAndKnownAgain() throws Exception {
        // given
        byte[] picture = fixture("parking.jpg");

        // when
        hub.drop(DOSSIER, "parking.bin", picture);
        Hub.soon().until(() -> status("parking.bin").equals("booked"));
        Caller.Answer again =
                hub.demo().post("/api/documents?dossier=" + DOSSIER + "&fileName=again.jpg", picture, "image/jpeg");

        // then
        JsonNode document = hub.submissions("parking.bin").get(0).get("document");
        assertThat(document.get("document").asText()).isEqualTo("receipt");
        assertThat(document.get("mediaType").asText()).isEqualTo("image/jpeg");
        assertThat(document.get("pages").asInt()).isEqualTo(1);
        assertThat(deliveries(picture)).isEqualTo(1);
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void fileInsideAnArchiveIsDeliveredItselfAndKnownWhenItComesAlone() throws Exception {
        // given
        byte[] picture = fixture("scan-of-two-pages.tif");

        // when
        hub.drop(DOSSIER, "march.zip", zip("tickets/train.tif", picture));
        Hub.soon().until(() -> status("march.zip").equals("booked"));
        hub.drop(DOSSIER, "alone.tif", picture);
        Hub.soon().until(() -> status("alone.tif").equals("duplicate"));

        // then
        JsonNode document = hub.submissions("march.zip").get(0).get("document");
        assertThat(document.get("path").asText()).isEqualTo("tickets/train.tif");
        assertThat(document.get("pages").asInt()).isEqualTo(2);
        assertThat(deliveries(picture)).isEqualTo(1);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(name));
            archive.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void brokenPictureIsHeldWithWhatIsWrong() throws Exception {
        // given
        byte[] picture = fixture("taxi-receipt.png");

        // when
        hub.drop(DOSSIER, "broken.png", Arrays.copyOf(picture, picture.length - 5));

        // then
        Hub.soon().until(() -> status("broken.png").equals("held"));
        assertThat(hub.submissions("broken.png").get(0).at("/problem/code").asText())
                .isEqualTo("file-truncated");
    }

    private String status(String fileName) {
        return hub.submissions(fileName).stream()
                .map(submission -> submission.get("status").asText())
                .findFirst()
                .orElse("none");
    }

    private long deliveries(byte[] content) throws NoSuchAlgorithmException {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        JsonNode files = hub.anonymous().get("/sandbox/sftp/_books").json().get("files");
        return StreamSupport.stream(files.spliterator(), false)
                .filter(file -> file.get("sha256").asText().equals(sha256))
                .count();
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/format/image/valid", name));
    }
}
