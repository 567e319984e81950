package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyTimeTest {

    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        // winter and summer time in Brussels
        "19:00, 2026-01-15T10:00:00Z, 2026-01-15T18:00:00Z",
        "19:00, 2026-07-15T10:00:00Z, 2026-07-15T17:00:00Z",
        // the hour itself has passed
        "19:00, 2026-01-15T18:00:00Z, 2026-01-16T18:00:00Z",
        // it is tomorrow already in Brussels
        "00:30, 2026-01-15T23:10:00Z, 2026-01-15T23:30:00Z",
        // clocks go forward on 29 March: 02:30 does not exist
        "02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "19:00, 2026-03-28T18:00:00Z, 2026-03-29T17:00:00Z",
        // clocks go back on 25 October: 02:30 is there twice and counts once
        "02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "02:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z"
    })
    void nextMomentIsTheOneOnTheWallInBrussels(LocalTime at, Instant after, Instant next) {
        assertThat(new DailyTime(at).next(after)).isEqualTo(next);
    }
}
