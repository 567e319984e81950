package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.ledgerhub.target.TargetTrial;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What every target keeps, tried on all of them with what their packages bring along. */
class TargetContractTest {
    private static final String TARGETS = "org.ledgerhub.target";

    @TempDir
    Path folder;

    /** One trial, named after its target's package. */
    record Tried(String name, String type) {
        TargetTrial open(Path folder) throws Exception {
            var constructor =
                    ClassUtils.forName(type, null).asSubclass(TargetTrial.class).getDeclaredConstructor();
            constructor.setAccessible(true);
            TargetTrial trial = constructor.newInstance();
            trial.open(folder);
            return trial;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tried> trials() {
        return types(TargetTrial.class).stream().map(type -> new Tried(packageOf(type), type));
    }

    @Test
    void everyTargetIsTried() {
        Set<String> targets = types(Target.class).stream()
                .map(TargetContractTest::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(trials().map(Tried::name)).containsExactlyInAnyOrderElementsOf(targets);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void whatIsBookedStandsThereOnceAndIsFound(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Delivery delivery = trial.accepted();

            Outcome.Booked booked = booked(deliver(trial, delivery));

            assertThat(booked.attention()).isEmpty();
            assertThat(trial.entries()).isEqualTo(1);
            assertThat(find(trial, delivery)).map(Outcome.Booked::reference).hasValue(booked.reference());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void samePostingTwiceHasTheSameReference(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Delivery delivery = trial.accepted();
            Outcome.Booked first = booked(deliver(trial, delivery));

            Outcome.Booked second = booked(deliver(trial, delivery));

            assertThat(second.reference()).isEqualTo(first.reference());
            assertThat(trial.entries()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void differentPostingsHaveDifferentReferences(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Outcome.Booked first = booked(deliver(trial, trial.accepted()));

            Outcome.Booked second = booked(deliver(trial, trial.accepted()));

            assertThat(second.reference()).isNotEqualTo(first.reference());
            assertThat(trial.entries()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void whatIsRefusedIsNotBooked(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Outcome outcome = deliver(trial, trial.refused());

            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(trial.entries()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void placeThatIsDownIsUnreachableAndSaysNothingAboutWhatStandsThere(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Delivery delivery = trial.accepted();
            trial.down();

            assertThat(book(trial, delivery)).isInstanceOf(Outcome.Unreachable.class);
            assertThatThrownBy(() -> find(trial, delivery)).isInstanceOf(TargetFailure.class);

            trial.up();
            assertThat(trial.entries()).isZero();
            booked(deliver(trial, delivery));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void lostAnswerIsUncertainAndWhatStandsThereIsFound(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Delivery delivery = trial.accepted();
            trial.loseNextAnswer(true);

            assertThat(deliver(trial, delivery)).isInstanceOf(Outcome.Uncertain.class);

            trial.up();
            assertThat(find(trial, delivery)).isPresent();
            assertThat(trial.entries()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void lostAnswerIsUncertainAndWhatDoesNotStandThereIsBookedOnce(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Delivery delivery = trial.accepted();
            trial.loseNextAnswer(false);

            assertThat(deliver(trial, delivery)).isInstanceOf(Outcome.Uncertain.class);

            trial.up();
            assertThat(find(trial, delivery)).isEmpty();
            booked(deliver(trial, delivery));
            assertThat(trial.entries()).isEqualTo(1);
        }
    }

    /** As the out-desk does it: looked up first. */
    private static Outcome deliver(TargetTrial trial, Delivery delivery) {
        Optional<Outcome.Booked> found = find(trial, delivery);
        return found.isPresent() ? found.get() : book(trial, delivery);
    }

    private static Outcome book(TargetTrial trial, Delivery delivery) {
        return trial.target()
                .book(List.of(planned(trial, delivery)), trial.session())
                .getFirst();
    }

    private static Optional<Outcome.Booked> find(TargetTrial trial, Delivery delivery) {
        return trial.target()
                .find(List.of(planned(trial, delivery)), trial.session())
                .get(delivery);
    }

    private static Delivery planned(TargetTrial trial, Delivery delivery) {
        return Samples.planned(delivery, trial.session().planned(delivery));
    }

    private static Outcome.Booked booked(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
        return (Outcome.Booked) outcome;
    }

    private static Set<String> types(Class<?> kind) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents(TARGETS).stream()
                .map(BeanDefinition::getBeanClassName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(String type) {
        return type.substring(TARGETS.length() + 1, type.lastIndexOf('.'));
    }
}
