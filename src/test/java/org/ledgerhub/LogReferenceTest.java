package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log tells about one document is found by one word: the id of its submission. */
@WithHub
class LogReferenceTest {
    private final Hub hub;

    LogReferenceTest(Hub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "push", "rest"})
    void everyLineFromTheDoorToTheBooksCarriesTheSubmission(String door) throws IOException {
        String name = UUID.randomUUID() + ".xml";
        try (LogLines lines = new LogLines("org.ledgerhub", Level.DEBUG)) {
            switch (door) {
                case "folder" -> hub.drop("bakkerij-peeters", name, BakeryInvoice.unseen());
                case "push" -> send("/receive/documents?fileName=" + name, BakeryInvoice.unseen());
                default -> send("/api/documents?fileName=" + name, BakeryInvoice.unseen());
            }
            soon().until(() -> told(lines).contains("booked by delivery"));

            String submission = hub.submissions(name).get(0).path("id").asText();
            assertThat(told(lines).get(0)).startsWith("Received " + name + " by ");
            assertThat(told(lines)).contains("read by hub", "waiting by hub", "sending by delivery");
            assertThat(lines.all())
                    .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                            .as(line.toString())
                            .containsEntry("ref", submission));
        }
    }

    @Test
    void packageThatIsDownIsToldInOneLineOfTheDocumentThatWaits() {
        String id;
        try (LogLines lines = new LogLines("org.ledgerhub", Level.WARN)) {
            hub.anonymous().post("/sandbox/octopus/_faults", "{\"down\":true}");
            id = hub.submit(BakeryInvoice.unseen());
            soon().until(() -> !lines.all().isEmpty());

            assertThat(lines.all()).allSatisfy(line -> {
                assertThat(line.getFormattedMessage()).startsWith("demo-octopus is left alone for a while");
                assertThat(line.getMDCPropertyMap()).containsEntry("ref", id);
                assertThat(line.getThrowableProxy()).isNull();
            });
        } finally {
            hub.anonymous().call("DELETE", "/sandbox/octopus/_faults", BodyPublishers.noBody());
        }
        hub.submission(id, "booked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dismiss", "mark-booked"})
    void whatAPersonDecidesCarriesTheSubmissionAndIsToldOnce(String action) {
        String id = hub.submit(("no document " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        hub.submission(id, "held");

        try (LogLines lines = new LogLines("org.ledgerhub", Level.INFO)) {
            hub.demo().post("/api/submissions/" + id + "/" + action, "{\"reason\":\"looked at it\"}");

            assertThat(lines.all())
                    .singleElement()
                    .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("ref", id));
        }
    }

    private void send(String path, byte[] document) {
        assertThat(hub.demo().post(path, document, "application/xml").status()).isEqualTo(202);
    }

    private static List<String> told(LogLines lines) {
        return lines.all().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
