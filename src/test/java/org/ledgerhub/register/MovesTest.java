package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.office.Columns;

/** The table of moves against the one that is promised outside, word for word. */
class MovesTest {
    private static final String PROMISED = """
            received | read, held
            read | coded, waiting, duplicate, held
            coded | waiting, held, dismissed
            waiting | sending, held, dismissed
            sending | sent, booked, uncertain, held, waiting
            sent | booked, uncertain, held
            uncertain | booked, waiting, held
            held | read, coded, waiting, booked, dismissed
            booked |
            duplicate | read, dismissed
            dismissed | read
            """;

    private static Map<Status, Set<Status>> promised() {
        return PROMISED.lines()
                .map(line -> line.split("\\|", 2))
                .collect(Collectors.toMap(
                        row -> Columns.constant(Status.class, row[0].strip()),
                        row -> Stream.of(row[1].split(","))
                                .map(String::strip)
                                .filter(code -> !code.isEmpty())
                                .map(code -> Columns.constant(Status.class, code))
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)))));
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfStatusesIsAsPromised(Status from) {
        for (Status to : Status.values()) {
            assertThat(Moves.legal(from, to))
                    .as("%s to %s", from, to)
                    .isEqualTo(promised().get(from).contains(to));
        }
    }

    @Test
    void aPathHasOnlyLegalStepsAndSetsNobodyAside() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                Status at = from;
                for (Status step : Moves.path(from, to)) {
                    assertThat(Moves.legal(at, step)).isTrue();
                    at = step;
                }
                if (to != Status.DISMISSED) {
                    assertThat(Moves.path(from, to)).doesNotContain(Status.DISMISSED);
                }
            }
        }
        assertThat(Moves.path(Status.HELD, Status.SENT)).containsExactly(Status.WAITING, Status.SENDING, Status.SENT);
        assertThat(Moves.path(Status.BOOKED, Status.WAITING)).isEmpty();
    }
}
