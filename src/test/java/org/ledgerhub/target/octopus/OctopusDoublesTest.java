package org.ledgerhub.target.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;

class OctopusDoublesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void postingThatStandsUnderTwoNumbersIsTold(boolean planned) throws Exception {
        try (OctopusTrial trial = new OctopusTrial()) {
            trial.open(folder);
            Delivery delivery = trial.accepted();
            trial.target().book(List.of(delivery), trial.session());
            trial.target().book(List.of(delivery), trial.session());
            Delivery again = planned ? Samples.planned(delivery, trial.session().planned(delivery)) : delivery;

            Outcome.Booked there = trial.target()
                    .find(List.of(again), trial.session())
                    .get(again)
                    .orElseThrow();

            assertThat(trial.entries()).isEqualTo(2);
            assertThat(there.attention()).extracting(Problem::code).containsExactly("booked-twice");
            assertThat(there.attention().getFirst().message()).contains("2").contains("3");
        }
    }
}
