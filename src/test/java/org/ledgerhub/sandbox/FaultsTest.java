package org.ledgerhub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @Test
    void whatIsAbsentDoesNotHappen() throws IOException {
        // when
        Faults faults = read("{}");

        // then
        assertThat(faults).isEqualTo(Faults.NONE);
        assertThat(faults.disturbsCalls()).isFalse();
    }

    @Test
    void allFaultsAreRead() throws IOException {
        // when
        Faults faults = read("""
                {"seed":42,"loseAnswerPercent":10,"loseAnswer":"before","failPercent":5,"failStatus":503,
                 "latencyMillis":20,"closedUntil":"2026-02-28","revokeTokens":true,"rateLimitPerMinute":60,"down":true,
                 "refuseFiles":true}""");

        // then
        assertThat(faults)
                .isEqualTo(new Faults(
                        42,
                        10,
                        Faults.Moment.BEFORE,
                        5,
                        503,
                        20,
                        java.time.LocalDate.of(2026, 2, 28),
                        true,
                        60,
                        true,
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"failPercent\":101}",
                "{\"loseAnswerPercent\":-1}",
                "{\"failStatus\":200}",
                "{\"loseAnswer\":\"never\"}",
                "{\"latencyMillis\":-5}",
                "{\"closedUntil\":\"soon\"}",
                "{\"dwon\":true}",
                "{"
            })
    void whatMakesNoSenseIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
    }

    private static Faults read(String json) throws IOException {
        return Faults.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
