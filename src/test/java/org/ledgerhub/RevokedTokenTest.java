package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Access tokens that a package ends before their time, which its refresh token outlives. */
@WithHub
class RevokedTokenTest {
    private static final String PAPER = "studio-lumen/2026-03-03-cloudwerk-hosting-eu-service.xml";

    private final Hub hub;

    RevokedTokenTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void documentsAreBookedAtOnceThoughTheTokenWasTakenBackTwice() {
        for (int time = 0; time < 2; time++) {
            DemoPaper paper = DemoPaper.of(PAPER);
            hub.anonymous().post("/sandbox/exact/_faults", "{\"revokeTokens\":true}");

            String id = hub.submit(paper.content());

            hub.submission(id, "booked");
            assertThat(times(paper.number())).isEqualTo(1);
        }
        soon().until(() -> hub.demo()
                .get("/api/connections/demo-exact")
                .json()
                .path("status")
                .asText()
                .equals("active"));
    }

    private long times(String number) {
        long times = 0;
        for (JsonNode entry :
                hub.anonymous().get("/sandbox/exact/_books").json().path("entries")) {
            times += entry.path("yourReference").asText().equals(number) ? 1 : 0;
        }
        return times;
    }
}
