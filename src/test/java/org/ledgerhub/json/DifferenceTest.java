package org.ledgerhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void differencesAreNamedByTheirPlace() {
        Object ours =
                Map.of("journal", "A1", "lines", List.of(Map.of("account", "612000"), Map.of("account", "440000")));
        Object theirs = Map.of("journal", "A1", "lines", List.of(Map.of("account", "612300")));

        assertThat(Difference.between(ours, theirs, Set.of()))
                .containsExactly(
                        new Difference("lines[0].account", "612000", "612300"),
                        new Difference("lines[1]", "{\"account\":\"440000\"}", null));
    }

    @Test
    void amountsAreTheSameWhenTheirValueIs() {
        assertThat(Difference.between(Map.of("debit", "100.0"), Map.of("debit", "100.00"), Set.of()))
                .isEmpty();
    }

    @Test
    void codesAreTheSameOnlyWhenTheirTextIs() {
        assertThat(Difference.between(Map.of("account", "0612"), Map.of("account", "612"), Set.of()))
                .hasSize(1);
    }

    @Test
    void whatIsNotReadMakesNoDifference() {
        assertThat(Difference.between(Map.of("why", "a", "x", "1"), Map.of("why", "b", "x", "1"), Set.of("why")))
                .isEmpty();
    }
}
