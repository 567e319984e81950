package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class OctopusLimitsTest {
    private static final String ONE = "/buysellbookings?bookyearId=2&journalKey=A1&documentSeqNr=1";

    @Test
    void oneBookingIsShownTenTimesADayInEachDossier(@TempDir Path data) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data, "--hub.sandbox.octopus-daily-limits=1")) {
            // given
            OctopusSession octopus = new OctopusSession(sandbox, 1);
            for (int i = 0; i < 10; i++) {
                assertThat(octopus.get(ONE).status()).isEqualTo(404);
            }

            // when
            int tooOften = octopus.get(ONE).status();
            int elsewhere = new OctopusSession(sandbox, 3).get(ONE).status();
            sandbox.pass(Duration.ofDays(1));
            int nextDay = new OctopusSession(sandbox, 1).get(ONE).status();

            // then
            assertThat(tooOften).isEqualTo(429);
            assertThat(elsewhere).isEqualTo(404);
            assertThat(nextDay).isEqualTo(404);
        }
    }

    @Test
    void noDayIsCountedUnlessItIsAskedFor(@TempDir Path data) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            OctopusSession octopus = new OctopusSession(sandbox, 1);
            for (int i = 0; i < 11; i++) {
                assertThat(octopus.get(ONE).status()).isEqualTo(404);
            }
        }
    }
}
