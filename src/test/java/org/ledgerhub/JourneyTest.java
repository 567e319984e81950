package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

@WithHub
class JourneyTest {
    private static final String DOSSIER = "bakkerij-peeters";

    private final Hub hub;
    private final CamelContext camel;

    JourneyTest(Hub hub, CamelContext camel) {
        this.hub = hub;
        this.camel = camel;
    }

    @Test
    void fileInTheInboxIsBookedOnceAndMovedAside() throws IOException {
        hub.drop(DOSSIER, "dropped.xml", BakeryInvoice.numbered("J-DROPPED"));

        soon().until(() -> hub.timesBooked("J-DROPPED") == 1);
        soon().until(() -> Files.exists(inbox(".done/" + DOSSIER + "/dropped.xml")));
        assertThat(inbox(DOSSIER + "/dropped.xml")).doesNotExist();
    }

    @Test
    void pushedDocumentIsAnsweredOnceStoredAndBookedOnce() throws Exception {
        Caller.Answer first = push(hub.demo(), "pushed.xml", BakeryInvoice.numbered("J-PUSHED"));
        soon().until(() -> status("pushed.xml").equals("booked"));
        Caller.Answer again = push(hub.demo(), "again.xml", BakeryInvoice.numbered("J-PUSHED"));

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().at("/original/fileName").asText()).isEqualTo("pushed.xml");
        assertThat(first.json().at("/submissions/0/status").asText()).isEqualTo("received");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/submissions/0/status").asText()).isEqualTo("booked");
        assertThat(hub.timesBooked("J-PUSHED")).isEqualTo(1);
    }

    @Test
    void sameDocumentFromFolderAndPushIsBookedOnce() throws Exception {
        byte[] invoice = BakeryInvoice.numbered("J-BOTH");
        byte[] sameInOtherBytes = (new String(invoice, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);

        hub.drop(DOSSIER, "both-dropped.xml", invoice);
        push(hub.demo(), "both-pushed.xml", sameInOtherBytes);

        soon().untilAsserted(() -> assertThat(
                        Stream.of("both-dropped.xml", "both-pushed.xml").map(this::status))
                .containsExactlyInAnyOrder("booked", "duplicate"));
        assertThat(hub.timesBooked("J-BOTH")).isEqualTo(1);
    }

    @Test
    void firmIsThatOfTheSignInWhateverTheSenderWrites() throws Exception {
        Caller other = hub.admin(hub.newFirm());

        Caller.Answer answer = other.call(
                "POST",
                "/receive/documents?firm=kantoor-demo&fileName=whose.xml",
                BodyPublishers.ofByteArray(BakeryInvoice.numbered("J-WHOSE")),
                "firm",
                "kantoor-demo");

        assertThat(answer.status()).isEqualTo(202);
        String original = "/api/originals/" + answer.json().at("/original/id").asText();
        assertThat(other.get(original).status()).isEqualTo(200);
        assertThat(hub.demo().get(original).status()).isEqualTo(404);
    }

    @Test
    void nobodyPushesWithoutSigningIn() throws Exception {
        assertThat(push(hub.anonymous(), "nobody.xml", BakeryInvoice.numbered("J-NOBODY"))
                        .status())
                .isEqualTo(401);
        assertThat(hub.timesBooked("J-NOBODY")).isZero();
    }

    @Test
    void documentThatCanNotBeStoredGoesBackToItsSender() throws Exception {
        byte[] document = hub.originals().obstructable("J-OBSTRUCTED");
        try (KeptOriginals.Obstacle obstacle = hub.originals().obstruct(document)) {
            hub.drop(DOSSIER, "obstructed.xml", document);
            hub.drop(DOSSIER, "beside.xml", BakeryInvoice.numbered("J-BESIDE"));
            Caller.Answer answer = push(hub.demo(), "obstructed-too.xml", document);

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
        byte[] large = new byte[Hub.UPLOAD_LIMIT + 1];

        Caller.Answer answer = push(hub.demo(), "large.bin", large);
        hub.drop(DOSSIER, "large.bin", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").asText()).isEqualTo("too-large");
        soon().until(() -> Files.exists(inbox(".failed/" + DOSSIER + "/large.bin")));
        assertThat(hub.submissions("large.bin")).isEmpty();
    }

    @Test
    void failingStepHoldsItsSubmissionKeepsTheOriginalAndLetsOthersGoOn() throws Exception {
        byte[] document = BakeryInvoice.numbered("J-FAILING");
        Path aside = hub.data().resolve("aside");
        // The clock first: what it puts into the queue would hold the stop, and the end of the hub, until time is up.
        camel.getRouteController().stopRoute("sweep-by-the-clock");
        camel.getRouteController().stopRoute("sweep");
        push(hub.demo(), "failing.xml", document);
        Files.move(hub.originals().place(document), aside);
        camel.getRouteController().startRoute("sweep");
        camel.getRouteController().startRoute("sweep-by-the-clock");
        push(hub.demo(), "healthy.xml", BakeryInvoice.numbered("J-HEALTHY"));

        soon().until(() -> hub.timesBooked("J-HEALTHY") == 1);
        soon().until(() -> status("failing.xml").equals("held"));
        JsonNode held = hub.submissions("failing.xml").get(0);
        assertThat(held.at("/problem/code").asText()).isEqualTo("step-failed");
        Files.move(aside, hub.originals().place(document));
        hub.demo().post("/api/submissions/" + held.get("id").asText() + "/retry", "{}");

        soon().until(() -> hub.timesBooked("J-FAILING") == 1);
    }

    private String status(String fileName) {
        return hub.submissions(fileName).stream()
                .map(submission -> submission.get("status").asText())
                .findFirst()
                .orElse("none");
    }

    private static Caller.Answer push(Caller sender, String fileName, byte[] content) {
        return sender.post("/receive/documents?fileName=" + fileName, content, "application/xml");
    }

    private Path inbox(String path) {
        return hub.data().resolve("inbox").resolve(path);
    }
}
