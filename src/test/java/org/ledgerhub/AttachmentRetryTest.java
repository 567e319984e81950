package org.ledgerhub;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that a package did not take at first, sent again by a person over REST, with nothing booked twice. */
@WithHub
class AttachmentRetryTest {
    private final Hub hub;

    AttachmentRetryTest(Hub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @CsvSource({
        "odoo, garage-noord/2026-09-02-nexio-internet-21.xml",
        "exact, studio-lumen/2026-03-03-cloudwerk-hosting-eu-service.xml"
    })
    void entryWithoutItsFilesIsCompletedWhenAPersonTriesAgain(String target, String document) {
        DemoPaper paper = DemoPaper.of(document);
        String id;

        // given: the package takes the entry and none of its files
        hub.anonymous().post("/sandbox/" + target + "/_faults", "{\"refuseFiles\":true}");
        try {
            id = hub.submit(paper.content());
            JsonNode booked = hub.submission(id, "booked");
            assertThat(booked.path("attention").asBoolean()).isTrue();
            assertThat(booked.at("/deliveries/0/problem/code").asText()).isEqualTo("attachment-missing");
            assertThat(attachment(booked)).isEqualTo("failed");
            assertThat(entry(target, paper.number()).path("attachments")).isEmpty();
        } finally {
            hub.anonymous().call("DELETE", "/sandbox/" + target + "/_faults", BodyPublishers.noBody());
        }

        // when
        Caller.Answer answer = hub.demo().post("/api/submissions/" + id + "/retry", "{}");

        // then
        assertThat(answer.status()).isEqualTo(200);
        soon().until(() -> !submission(id).path("attention").asBoolean());
        assertThat(submission(id).path("status").asText()).isEqualTo("booked");
        assertThat(attachment(submission(id))).isEqualTo("done");
        assertThat(entry(target, paper.number()).path("attachments")).isNotEmpty();
    }

    private JsonNode submission(String id) {
        return hub.demo().get("/api/submissions/" + id).json();
    }

    private static String attachment(JsonNode submission) {
        return StreamSupport.stream(submission.at("/deliveries/0/steps").spliterator(), false)
                .filter(step -> step.path("name").asText().equals("attachment"))
                .map(step -> step.path("status").asText())
                .findFirst()
                .orElse("none");
    }

    /** The one entry of a document. */
    private JsonNode entry(String target, String number) {
        JsonNode entries =
                hub.anonymous().get("/sandbox/" + target + "/_books").json().path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("yourReference").asText().equals(number))
                .collect(collectingAndThen(toList(), found -> {
                    assertThat(found).hasSize(1);
                    return found.getFirst();
                }));
    }
}
