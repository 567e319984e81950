package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.MovedClock;
import org.ledgerhub.target.Budget;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.TargetFailure;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** No package is asked more often than it allows, whoever asks. */
class BudgetsTest {
    private static final Budget MINUTE = new Budget("minute", "calls a minute", 3, Duration.ofMinutes(1), false);
    private static final Budget DAY = new Budget("day", "calls a day", 5, Duration.ofDays(1), true);
    private static final Budget ERRORS = new Budget("errors", "errors an hour", 2, Duration.ofHours(1), true);

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-10T08:00:00Z"));
    private final PackageOfTests books = new PackageOfTests("books", 1).allows(MINUTE, DAY, ERRORS);
    private final PackageOfTests other = new PackageOfTests("other", 1);
    private Database database;
    private OutDesk desk;

    private Calls open(Engine engine) throws Exception {
        database = engine.open(folder);
        desk = new OutDesk(database, folder, clock, books, other);
        return calls(desk);
    }

    private Calls calls(OutDesk hub) {
        return hub.budgets().of("books", books.spec());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void spentBudgetSaysWhenItGoesOn(Engine engine) throws Exception {
        Calls calls = open(engine);
        take(calls, "day", 5);

        TargetFailure spent = catchThrowableOfType(TargetFailure.class, () -> calls.take("day"));

        assertThat(spent.problem().code()).isEqualTo("budget-spent");
        assertThat(spent.retryAfter()).isBetween(Duration.ofHours(24), Duration.ofHours(25));
        clock.pass(spent.retryAfter());
        calls.take("day");
    }

    @ParameterizedTest
    @EnumSource
    void restartAndOtherHubsForgetNothing(Engine engine) throws Exception {
        take(open(engine), "day", 3);
        database.close();
        database = engine.open(folder);
        OutDesk restarted = new OutDesk(database, folder, clock, books, other);

        take(calls(restarted), "day", 1);
        take(calls(new OutDesk(database, folder, clock, books, other)), "day", 1);

        assertThatThrownBy(() -> calls(restarted).take("day")).isInstanceOf(TargetFailure.class);
        assertThat(restarted.budgets().left(OutDesk.FIRM, "books"))
                .extracting(Budgets.Left::name, Budgets.Left::left)
                .contains(org.assertj.core.groups.Tuple.tuple("day", 0L));
    }

    @ParameterizedTest
    @EnumSource
    void noSpanOfTimeSeesMoreCallsThanAllowed(Engine engine) throws Exception {
        Calls calls = open(engine);
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        List<Instant> taken = new ArrayList<>();

        for (int i = 0; i < 150; i++) {
            clock.pass(Duration.ofMinutes(random.nextInt(20)));
            try {
                calls.take("errors");
                taken.add(clock.instant());
            } catch (TargetFailure spent) {
                assertThat(spent.retryAfter()).isPositive();
            }
        }

        assertThat(taken).hasSizeGreaterThan(15);
        for (int i = 2; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - 2), taken.get(i))).isGreaterThanOrEqualTo(ERRORS.per());
        }
    }

    @ParameterizedTest
    @EnumSource
    void askingWhetherSomethingIsLeftSpendsNothing(Engine engine) throws Exception {
        Calls calls = open(engine);

        for (int i = 0; i < 10; i++) {
            calls.need("errors");
            calls.need("minute");
        }
        take(calls, "errors", 2);

        assertThatThrownBy(() -> calls.need("errors")).isInstanceOf(TargetFailure.class);
    }

    @ParameterizedTest
    @EnumSource
    void lowerCountHoldsAndThePackageSaysWhenItIsFilled(Engine engine) throws Exception {
        Calls calls = open(engine);
        calls.told("day", 1, clock.instant().plus(Duration.ofHours(2)));
        calls.told("day", 4, clock.instant().plus(Duration.ofHours(2)));
        calls.take("day");

        TargetFailure spent = catchThrowableOfType(TargetFailure.class, () -> calls.take("day"));

        assertThat(spent.retryAfter()).isEqualTo(Duration.ofHours(2));
        clock.pass(Duration.ofHours(3));
        take(calls, "day", 5);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void rateIsWaitedForButNotLongerThanACallMayTake(Engine engine) throws Exception {
        Calls calls = open(engine);
        calls.told("minute", 3, clock.instant().plus(Duration.ofSeconds(15)));
        take(calls, "minute", 3);

        calls.take("minute");
        assertThat(desk.paused()).containsExactly(Duration.ofSeconds(15));

        take(calls, "minute", 2);
        TargetFailure spent = catchThrowableOfType(TargetFailure.class, () -> calls.take("minute"));
        assertThat(spent.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(desk.paused()).hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> calls.take("minute")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void rateFollowsThePackagesOwnWindow(Engine engine) throws Exception {
        Calls calls = open(engine);
        calls.told("minute", 0, clock.instant().plus(Duration.ofSeconds(10)));

        calls.take("minute");

        assertThat(desk.paused()).containsExactly(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void budgetThatThePackageDoesNotHaveIsADefect(Engine engine) throws Exception {
        Calls calls = open(engine);

        assertThatThrownBy(() -> calls.take("fortnight")).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource
    void spentBudgetStopsItsLaneExactlySoLongAndNothingElse(Engine engine) throws Exception {
        open(engine);
        Dispatch dispatch = desk.dispatch("one");
        books.next((batch, session) -> {
            session.calls().told("day", 0, clock.instant().plus(Duration.ofMinutes(30)));
            session.calls().take("day");
            return List.of(books.enter(batch.getFirst(), session));
        });
        String stopped = desk.purchase("books", "A1", "1");
        String passing = desk.purchase("other", "A1", "2");

        dispatch.run(10);

        assertThat(desk.status(stopped)).isEqualTo("waiting target-down");
        assertThat(desk.status(passing)).isEqualTo("booked");
        assertThat(desk.blockedSeconds(OutDesk.lane("books", "A1"))).isBetween(1795L, 1800L);
        assertThat(attempts()).isZero();
        assertThat(desk.registry
                        .get("ledgerhub.budget.left")
                        .tags("connection", "books", "budget", "day")
                        .gauge()
                        .value())
                .isZero();
        clock.pass(Duration.ofMinutes(30));
        desk.passBlock();
        dispatch.run(10);
        assertThat(desk.status(stopped)).isEqualTo("booked");
    }

    @Test
    void hubsThatWorkTogetherShareARate() throws Exception {
        database = Engine.H2.open(folder);
        Config alone = new Config();
        alone.setClusterName("rates-of-a-test");
        alone.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        alone.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        HazelcastInstance shared = Hazelcast.newHazelcastInstance(alone);
        try {
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            beans.addBean("hazelcast", shared);
            Rates one = new Rates(clock, beans.getBeanProvider(HazelcastInstance.class));
            Rates two = new Rates(clock, beans.getBeanProvider(HazelcastInstance.class));

            assertThat(one.take("books", MINUTE)).isNull();
            assertThat(two.take("books", MINUTE)).isNull();
            one.told("books", MINUTE, 1, clock.instant().plus(Duration.ofSeconds(20)));
            assertThat(two.take("books", MINUTE)).isNull();
            assertThat(two.take("books", MINUTE)).isEqualTo(Duration.ofSeconds(20));
            assertThat(one.take("books", MINUTE)).isEqualTo(Duration.ofSeconds(20));
            assertThat(one.take("another", MINUTE)).isNull();
        } finally {
            shared.shutdown();
        }
    }

    private static void take(Calls calls, String budget, int times) {
        for (int i = 0; i < times; i++) {
            calls.take(budget);
        }
    }

    private int attempts() {
        return database.jdbc()
                .sql("select max(attempts) from lane")
                .query(Integer.class)
                .single();
    }
}
