package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A name is closed after some wrong passwords, from that address and for a while. */
class FailedSignInsTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final FailedSignIns failed = new FailedSignIns(new SignInLimit(3, WINDOW), clock);

    @Test
    void thirdWrongPasswordClosesTheNameFromThatAddressAlone() {
        fail("eva", 2);
        assertThat(failed.closed("eva", HERE)).isZero();

        fail("eva", 1);

        assertThat(failed.closed("eva", HERE)).isEqualTo(WINDOW);
        assertThat(failed.closed("eva", THERE)).isZero();
        assertThat(failed.closed("jan", HERE)).isZero();
    }

    @Test
    void nameOpensWhenTheWindowIsOver() {
        fail("eva", 1);
        now = now.plus(Duration.ofMinutes(5));
        fail("eva", 2);

        assertThat(failed.closed("eva", HERE)).isEqualTo(Duration.ofMinutes(10));
        now = now.plus(Duration.ofMinutes(10));
        assertThat(failed.closed("eva", HERE)).isZero();
        fail("eva", 1);
        assertThat(failed.closed("eva", HERE)).isZero();
    }

    @Test
    void rightPasswordForgetsTheWrongOnesBefore() {
        fail("eva", 2);
        failed.succeeded("eva", HERE);
        fail("eva", 2);

        assertThat(failed.closed("eva", HERE)).isZero();
    }

    @Test
    void addressThatTriesManyNamesIsClosedForAll() {
        for (int i = 0; i < 3 * FailedSignIns.NAMES; i++) {
            assertThat(failed.closed("anybody", HERE)).isZero();
            fail("name " + i, 1);
        }
        failed.succeeded("own name", HERE);

        assertThat(failed.closed("anybody", HERE)).isEqualTo(WINDOW);
        assertThat(failed.closed("anybody", THERE)).isZero();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(name, HERE);
        }
    }
}
