package org.ledgerhub.format.coda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trailer counts the records of a statement with six digits. */
class TrailerTest {

    @ParameterizedTest
    @CsvSource({
        "7, 7, true",
        "7, 8, false",
        "999999, 999999, true",
        "0, 1000000, true",
        "999999, 1000000, true",
        "345, 2000345, true",
        "999999, 2000345, true",
        "346, 2000345, false",
        "-1, 1000000, false"
    })
    void countAboveSixDigitsIsToldByItsLastSixOrByNines(long told, long counted, boolean agrees) {
        assertThat(new Trailer(told, 0, 0, false, 1).tells(counted)).isEqualTo(agrees);
    }
}
