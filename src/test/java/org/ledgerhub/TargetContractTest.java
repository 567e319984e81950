package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.delivery.PacedCalls;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Spec.Capability;
import org.ledgerhub.target.Step;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.ledgerhub.target.TargetTrial;
import org.ledgerhub.target.TargetTrial.Case;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What every target keeps, tried on all of them with what their packages bring along. */
class TargetContractTest {
    private static final String TARGETS = "org.ledgerhub.target";
    private static final String CREATE_RELATIONS = "createRelations";
    private static final String STRANGER = String.valueOf(Samples.stranger().vatId());
    private static final int CALLS_A_MINUTE = 60;
    private static final int FEW_CALLS = 10;
    private static final int ANY_NUMBER = 1_000_000;
    private static final int LANES = 10;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    /** One trial, named after its target's package. */
    record Tried(String name, String type) {

        TargetTrial open(Path folder) throws Exception {
            TargetTrial trial = trial();
            trial.open(folder);
            return trial;
        }

        /** The same for a case, unless that says nothing about the place: then the run tells why. */
        TargetTrial open(Case of, Path folder) throws Exception {
            TargetTrial trial = trial();
            String reason = trial.exempt().get(of);
            assumeTrue(reason == null, name + " is not tried with " + of + ": " + reason);
            trial.open(folder);
            return trial;
        }

        private TargetTrial trial() throws Exception {
            var constructor =
                    ClassUtils.forName(type, null).asSubclass(TargetTrial.class).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void whatDoesNotApplyIsNotOfferedByItsSpecEither(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            Set<Case> exempt = trial.exempt().keySet();
            Spec spec = trial.target().spec();

            assertThat(exempt.contains(Case.RELATIONS)).isEqualTo(!spec.has(Capability.RELATION_CREATION));
            assertThat(exempt.contains(Case.FILE_REFUSED)).isEqualTo(!spec.has(Capability.ATTACHMENTS_AFTER_ENTRY));
            if (exempt.contains(Case.PERIOD_CLOSED)) {
                assertThat(trial.target().masterData(trial.session()).periods()).isEmpty();
            }
            if (exempt.contains(Case.CALLS_LIMITED)) {
                assertThat(spec.budgets()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void signInThatEndsInTheMiddleOfABatchLosesNothing(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(Case.SIGN_IN_ENDS, folder)) {
            List<Delivery> batch = List.of(trial.accepted(), trial.accepted(), trial.accepted());
            find(trial, batch);
            trial.endSignIn();

            List<Outcome> outcomes = trial.target().book(batch, trial.session());

            if (trial.signsInAgain()) {
                assertThat(outcomes).hasSize(3).allSatisfy(TargetContractTest::booked);
            } else {
                assertThat(outcomes)
                        .isNotEmpty()
                        .noneMatch(Outcome.Refused.class::isInstance)
                        .anyMatch(outcome -> !(outcome instanceof Outcome.Booked));
            }
            trial.up();
            for (Delivery delivery : batch) {
                booked(deliver(trial, delivery));
            }
            assertThat(trial.entries()).isEqualTo(3);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void entryWhoseFilesWereRefusedStandsAndIsCompletedOnDemand(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(Case.FILE_REFUSED, folder)) {
            Delivery delivery = Samples.with(
                    trial.accepted(),
                    List.of(
                            Samples.file(Delivery.File.Role.READABLE, "page.pdf", "%PDF-1.7 page"),
                            Samples.file(Delivery.File.Role.ATTACHMENT, "hours.csv", "day;hours")));
            trial.refuseFiles();

            Outcome.Booked booked = booked(deliver(trial, delivery));

            assertThat(booked.attention()).extracting(Problem::code).containsOnly("attachment-missing");
            assertThat(trial.session().steps()).containsEntry(Step.ATTACHMENT, Step.State.FAILED);
            assertThat(trial.files()).isEmpty();
            assertThat(attach(trial, delivery).attention()).isNotEmpty();

            trial.up();
            for (int again = 0; again < 2; again++) {
                assertThat(attach(trial, delivery))
                        .isEqualTo(new Outcome.Booked(booked.reference(), booked.number(), List.of()));
                assertThat(trial.session().steps()).containsEntry(Step.ATTACHMENT, Step.State.DONE);
                assertThat(trial.files()).containsExactlyInAnyOrder("page.pdf", "hours.csv");
            }
            assertThat(trial.entries()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void closedPeriodIsRefusedByNameAndNothingIsWritten(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(Case.PERIOD_CLOSED, folder)) {
            Delivery delivery = trial.accepted();
            trial.closePeriods();

            Problem problem = refused(deliver(trial, delivery));

            assertThat(problem.code()).isEqualTo("period-closed");
            assertThat(problem.remedy()).isNotBlank();
            trial.up();
            assertThat(trial.entries()).isZero();
            assertThat(find(trial, delivery)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void unknownRelationIsMadeOnceWhenItMayBe(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(Case.RELATIONS, folder)) {
            trial.session().set(CREATE_RELATIONS, "true");

            booked(deliver(trial, Samples.from(trial.accepted(), Samples.stranger())));
            booked(deliver(trial, Samples.from(trial.accepted(), Samples.stranger())));

            assertThat(trial.relations(STRANGER)).isEqualTo(1);
            assertThat(trial.entries()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void unknownRelationIsRefusedWhenItMayNotBeMade(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(Case.RELATIONS, folder)) {
            trial.session().set(CREATE_RELATIONS, "false");

            Problem problem = refused(deliver(trial, Samples.from(trial.accepted(), Samples.stranger())));

            assertThat(problem.code()).isEqualTo("relation-unknown");
            assertThat(problem.message()).contains(Samples.stranger().name());
            assertThat(trial.relations(STRANGER)).isZero();
            assertThat(trial.entries()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void ofTwoEqualRelationsNeitherIsTakenAndBothAreNamed(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(Case.RELATIONS, folder)) {
            String first = trial.relation("Kaasmakerij Dender", STRANGER);
            String second = trial.relation("Dender Kaas BV", STRANGER);

            Problem problem = refused(deliver(trial, Samples.from(trial.accepted(), Samples.stranger())));

            assertThat(problem.code()).isEqualTo("relation-ambiguous");
            assertThat(problem.message())
                    .contains("Kaasmakerij Dender (" + first + ")", "Dender Kaas BV (" + second + ")");
            assertThat(trial.entries()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void hundredDocumentsInARowKeepToTheCallsThatAreAllowed(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(Case.CALLS_LIMITED, folder);
                PacedCalls paced = new PacedCalls(
                        trial.target().spec(),
                        folder.resolve("budgets"),
                        trial.session().clock(),
                        trial::pass)) {
            boolean paces = !trial.target().spec().budgets().isEmpty();
            trial.session().paying(paced.calls());
            trial.limitCalls(paces ? CALLS_A_MINUTE : FEW_CALLS);
            List<Delivery> open = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                open.add(trial.accepted());
            }

            int pauses = 0;
            while (!open.isEmpty()) {
                assertThat(pauses).as("pauses").isLessThan(100);
                Optional<Duration> pause = round(trial, open);
                if (pause.isPresent()) {
                    trial.pass(pause.get());
                    pauses++;
                }
            }

            assertThat(trial.entries()).isEqualTo(100);
            TargetTrial.Counted counted = trial.counted();
            if (paces) {
                assertThat(counted.busiestMinute()).isLessThanOrEqualTo(CALLS_A_MINUTE);
                assertThat(counted.turnedAway()).isZero();
            } else {
                // Told that it was too much, it looks what became of a write at most, and pauses.
                assertThat(counted.turnedAway()).isBetween(1L, 3L * pauses);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void tenDeliveriesAtOnceInLanesOfTheirOwnAreBookedOnceEach(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            if (!trial.exempt().containsKey(Case.CALLS_LIMITED)) {
                trial.limitCalls(ANY_NUMBER);
            }
            List<TargetTrial.Lane> lanes =
                    IntStream.range(0, LANES).mapToObj(trial::lane).toList();
            CyclicBarrier together = new CyclicBarrier(LANES);

            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (TargetTrial.Lane lane : lanes) {
                outcomes.add(threads.submit(() -> {
                    together.await();
                    return deliver(trial.target(), lane.session(), lane.delivery());
                }));
            }

            for (Future<Outcome> outcome : outcomes) {
                assertThat(booked(outcome.get()).attention()).isEmpty();
            }
            assertThat(trial.entries()).isEqualTo(LANES);
            for (TargetTrial.Lane lane : lanes) {
                assertThat(find(trial.target(), lane.session(), lane.delivery()))
                        .isPresent();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void hubThatEndsBeginsWithNothingElse(Tried tried) throws Exception {
        try (TargetTrial trial = tried.open(folder)) {
            List<Delivery> batch = List.of(trial.accepted(), trial.accepted(), trial.accepted());
            find(trial, batch);
            trial.session().end(true);
            assertThat(trial.target().book(batch, trial.session())).isEmpty();
            assertThat(trial.entries()).isZero();

            trial.session().end(false);
            trial.session().atNextPlan(() -> trial.session().end(true));
            List<Outcome> outcomes = trial.target().book(batch, trial.session());

            assertThat(outcomes).isNotEmpty().allSatisfy(TargetContractTest::booked);
            assertThat(trial.entries()).isEqualTo(outcomes.size());
            trial.session().end(false);
            for (Delivery delivery : batch) {
                booked(deliver(trial, delivery));
            }
            assertThat(trial.entries()).isEqualTo(3);
        }
    }

    /** Sends what fits into one batch and takes away what was booked; gives how long to wait when it was told to. */
    private static Optional<Duration> round(TargetTrial trial, List<Delivery> open) {
        List<Delivery> batch = open.stream()
                .limit(trial.target().spec().maxBatch())
                .map(delivery -> planned(trial.session(), delivery))
                .toList();
        try {
            Map<Delivery, Optional<Outcome.Booked>> found = trial.target().find(batch, trial.session());
            open.removeIf(
                    delivery -> found.getOrDefault(delivery, Optional.empty()).isPresent());
            List<Delivery> absent = batch.stream().filter(open::contains).toList();
            List<Outcome> outcomes = trial.target().book(absent, trial.session());
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Unreachable down) {
                    return Optional.of(Objects.requireNonNullElse(down.retryAfter(), A_MINUTE));
                }
                if (outcomes.get(i) instanceof Outcome.Uncertain) {
                    return Optional.of(A_MINUTE);
                }
                if (!(outcomes.get(i) instanceof Outcome.Sent)) {
                    booked(outcomes.get(i));
                    open.remove(absent.get(i));
                }
            }
            return Optional.empty();
        } catch (TargetFailure down) {
            return Optional.of(Objects.requireNonNullElse(down.retryAfter(), A_MINUTE));
        }
    }

    private static Outcome.Booked attach(TargetTrial trial, Delivery delivery) {
        return trial.target().attach(planned(trial.session(), delivery), trial.session());
    }

    /** As the out-desk does it: looked up first. */
    private static Outcome deliver(TargetTrial trial, Delivery delivery) {
        return deliver(trial.target(), trial.session(), delivery);
    }

    private static Outcome deliver(Target target, FakeSession session, Delivery delivery) {
        Optional<Outcome.Booked> found = find(target, session, delivery);
        return found.isPresent()
                ? found.get()
                : target.book(List.of(planned(session, delivery)), session).getFirst();
    }

    private static Outcome book(TargetTrial trial, Delivery delivery) {
        return trial.target()
                .book(List.of(planned(trial.session(), delivery)), trial.session())
                .getFirst();
    }

    private static Optional<Outcome.Booked> find(TargetTrial trial, Delivery delivery) {
        return find(trial.target(), trial.session(), delivery);
    }

    private static void find(TargetTrial trial, List<Delivery> deliveries) {
        assertThat(trial.target().find(deliveries, trial.session()).values()).allMatch(Optional::isEmpty);
    }

    private static Optional<Outcome.Booked> find(Target target, FakeSession session, Delivery delivery) {
        return target.find(List.of(planned(session, delivery)), session).get(delivery);
    }

    private static Delivery planned(FakeSession session, Delivery delivery) {
        return Samples.planned(delivery, session.planned(delivery));
    }

    private static Problem refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).problem();
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
