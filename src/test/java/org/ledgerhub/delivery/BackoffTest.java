package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), new Random(7));

    @ParameterizedTest(name = "after {0} failures about {1} s")
    @CsvSource({"1, 2", "2, 4", "5, 32", "9, 512", "10, 600", "1000, 600"})
    void pauseDoublesUpToTheLongestGiveOrTakeAQuarter(int attempts, long seconds) {
        for (int i = 0; i < 200; i++) {
            assertThat(backoff.pause(attempts, null).toMillis()).isBetween(seconds * 750, seconds * 1250);
        }
    }

    @Test
    void lanesThatFailTogetherComeBackApart() {
        long different = IntStream.range(0, 50)
                .mapToLong(i -> backoff.pause(4, null).toMillis())
                .distinct()
                .count();

        assertThat(different).isGreaterThan(40);
    }

    @Test
    void whatTheTargetAsksForIsNeverUndercut() {
        assertThat(backoff.pause(1, Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
        assertThat(backoff.pause(10, Duration.ofSeconds(1)).toSeconds()).isGreaterThan(400);
    }
}
