package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@WithHub
class JourneyTest {
    private static final String DOSSIER = "bakkerij-peeters";
    private static final byte[] EMPTY = new byte[0];

    private final Hub hub;
    private final CamelContext camel;

    JourneyTest(Hub hub, CamelContext camel) {
        this.hub = hub;
        this.camel = camel;
    }

    @Test
    void fileInTheInboxIsBookedOnceAndMovedAside() throws IOException {
        hub.drop(DOSSIER, "dropped.xml", Hub.invoice("J-DROPPED"));

        soon().until(() -> hub.timesBooked("J-DROPPED") == 1);
        soon().until(() -> Files.exists(inbox(".done/" + DOSSIER + "/dropped.xml")));
        assertThat(inbox(DOSSIER + "/dropped.xml")).doesNotExist();
    }

    @Test
    void pushedDocumentIsAnsweredOnceStoredAndBookedOnce() throws Exception {
        Hub.Answer first = push("demo", "pushed.xml", Hub.invoice("J-PUSHED"));
        soon().until(() -> hub.timesBooked("J-PUSHED") == 1);
        Hub.Answer again = push("demo", "again.xml", Hub.invoice("J-PUSHED"));

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().at("/original/fileName").asText()).isEqualTo("pushed.xml");
        assertThat(first.json().at("/submissions/0/status").asText()).isEqualTo("received");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/submissions/0/status").asText()).isEqualTo("booked");
        assertThat(hub.timesBooked("J-PUSHED")).isEqualTo(1);
    }

    @Test
    void sameDocumentFromFolderAndPushIsBookedOnce() throws Exception {
        byte[] invoice = Hub.invoice("J-BOTH");
        byte[] sameInOtherBytes = (new String(invoice, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);

        hub.drop(DOSSIER, "both-dropped.xml", invoice);
        push("demo", "both-pushed.xml", sameInOtherBytes);

        soon().untilAsserted(() -> assertThat(
                        Stream.of("both-dropped.xml", "both-pushed.xml").map(this::status))
                .containsExactlyInAnyOrder("booked", "duplicate"));
        assertThat(hub.timesBooked("J-BOTH")).isEqualTo(1);
    }

    @Test
    void firmIsThatOfTheSignInWhateverTheSenderWrites() throws Exception {
        Hub.Answer answer = hub.call(
                "twee",
                "POST",
                "/receive/documents?firm=kantoor-demo&fileName=whose.xml",
                Hub.invoice("J-WHOSE"),
                "firm",
                "kantoor-demo");

        assertThat(answer.status()).isEqualTo(202);
        String original = "/api/originals/" + answer.json().at("/original/id").asText();
        assertThat(hub.call("twee", "GET", original, EMPTY).status()).isEqualTo(200);
        assertThat(hub.call("demo", "GET", original, EMPTY).status()).isEqualTo(404);
    }

    @Test
    void nobodyPushesWithoutSigningIn() throws Exception {
        assertThat(push("nobody", "nobody.xml", Hub.invoice("J-NOBODY")).status())
                .isEqualTo(401);
        assertThat(hub.timesBooked("J-NOBODY")).isZero();
    }

    @Test
    void documentThatCanNotBeStoredGoesBackToItsSender() throws Exception {
        byte[] document = hub.obstructable("J-OBSTRUCTED");
        try (Hub.Obstacle obstacle = hub.obstruct(document)) {
            hub.drop(DOSSIER, "obstructed.xml", document);
            hub.drop(DOSSIER, "beside.xml", Hub.invoice("J-BESIDE"));
            Hub.Answer answer = push("demo", "obstructed-too.xml", document);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("code").asText()).isEqualTo("not-stored");
            assertThat(answer.json().get("remedy").asText()).isNotEmpty();
            soon().until(() -> hub.timesBooked("J-BESIDE") == 1);
            assertThat(inbox(DOSSIER + "/obstructed.xml")).exists();
            assertThat(inbox(".failed/" + DOSSIER + "/obstructed.xml")).doesNotExist();
        }

        soon().until(() -> hub.timesBooked("J-OBSTRUCTED") == 1);
        soon().until(() -> Files.exists(inbox(".done/" + DOSSIER + "/obstructed.xml")));
    }

    @Test
    void documentOverTheLimitIsTurnedAwayForGood() throws Exception {
        byte[] large = new byte[3 << 20];

        Hub.Answer answer = push("demo", "large.bin", large);
        hub.drop(DOSSIER, "large.bin", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").asText()).isEqualTo("too-large");
        soon().until(() -> Files.exists(inbox(".failed/" + DOSSIER + "/large.bin")));
        assertThat(hub.submissions("large.bin")).isEmpty();
    }

    @Test
    void failingStepHoldsItsSubmissionKeepsTheOriginalAndLetsOthersGoOn() throws Exception {
        byte[] document = Hub.invoice("J-FAILING");
        Path aside = hub.data().resolve("aside");
        camel.getRouteController().stopRoute("sweep");
        push("demo", "failing.xml", document);
        Files.move(hub.original(document), aside);
        camel.getRouteController().startRoute("sweep");
        push("demo", "healthy.xml", Hub.invoice("J-HEALTHY"));

        soon().until(() -> hub.timesBooked("J-HEALTHY") == 1);
        soon().until(() -> status("failing.xml").equals("held"));
        JsonNode held = hub.submissions("failing.xml").get(0);
        assertThat(held.at("/problem/code").asText()).isEqualTo("step-failed");
        Files.move(aside, hub.original(document));
        hub.call("demo", "POST", "/api/submissions/" + held.get("id").asText() + "/retry", EMPTY);

        soon().until(() -> hub.timesBooked("J-FAILING") == 1);
    }

    private String status(String fileName) {
        try {
            return hub.submissions(fileName).stream()
                    .map(submission -> submission.get("status").asText())
                    .findFirst()
                    .orElse("none");
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Hub.Answer push(String person, String fileName, byte[] content) throws IOException, InterruptedException {
        return hub.call(person, "POST", "/receive/documents?fileName=" + fileName, content);
    }

    private Path inbox(String path) {
        return hub.data().resolve("inbox").resolve(path);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
