package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.delivery.OutDesk.lane;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.HubProcess;

class LaneTakeOverTest {
    private static final String LANE = lane("books", "A1");

    @TempDir
    Path folder;

    private final PackageOfTests books = new PackageOfTests("books", 3);
    private Database database;
    private OutDesk desk;

    private void open(Engine engine) throws Exception {
        database = engine.open(folder);
        desk = new OutDesk(database, folder, Clock.systemUTC(), books);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void processFrozenBeforeItsWriteIsStoppedByTheFence(Engine engine) throws Exception {
        open(engine);
        String delivery = desk.purchase("books", "A1", "1");
        books.next((batch, session) -> {
            desk.passLease(LANE);
            desk.dispatch("two").work(LANE);
            return List.of(books.enter(batch.getFirst(), session));
        });

        desk.dispatch("one").work(LANE);

        assertThat(books.books()).containsExactly("1");
        assertThat(desk.status(delivery)).isEqualTo("booked");
    }

    @ParameterizedTest
    @EnumSource
    void processFrozenAfterItsWriteLeavesTheSettlingToTheNewOwner(Engine engine) throws Exception {
        open(engine);
        String delivery = desk.purchase("books", "A1", "1");
        books.next((batch, session) -> {
            var outcome = books.enter(batch.getFirst(), session);
            desk.passLease(LANE);
            desk.dispatch("two").work(LANE);
            return List.of(outcome);
        });

        desk.dispatch("one").work(LANE);

        assertThat(books.books()).containsExactly("1");
        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(desk.registry
                        .counter("ledgerhub.deliveries", "target", "books", "outcome", "booked")
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void keyIsPlannedOnlyWhileTheLaneIsHeldLongEnoughForTheWrite(Engine engine) throws Exception {
        open(engine);
        String delivery = desk.purchase("books", "A1", "1");
        Lanes one = desk.lanes("one");
        Claim claim = one.claim(LANE, Duration.ofMinutes(5)).orElseThrow();

        assertThat(one.plan(claim, delivery, "held")).isTrue();
        desk.passLease(LANE);
        assertThat(one.plan(claim, delivery, "run out")).isFalse();
        one.renew(claim);
        assertThat(one.plan(claim, delivery, "renewed")).isTrue();
        desk.passLease(LANE);
        desk.lanes("two").claim(LANE, Duration.ofMinutes(5)).orElseThrow();
        assertThat(one.plan(claim, delivery, "lost")).isFalse();

        assertThat(database.jdbc()
                        .sql("select natural_key from delivery where id = ?")
                        .param(delivery)
                        .query(String.class)
                        .single())
                .isEqualTo("renewed");
    }

    @ParameterizedTest
    @EnumSource
    void slowProcessThatNobodyReplacedGoesOn(Engine engine) throws Exception {
        open(engine);
        String delivery = desk.purchase("books", "A1", "1");
        books.next((batch, session) -> {
            desk.passLease(LANE);
            session.fence();
            return List.of(books.enter(batch.getFirst(), session));
        });

        desk.dispatch("one").work(LANE);

        assertThat(desk.status(delivery)).isEqualTo("booked");
    }

    @ParameterizedTest
    @EnumSource
    void lanesThatAKilledHubHeldAreFreeAtTheNextStart(Engine engine) throws Exception {
        open(engine);
        desk.purchase("books", "A1", "1");
        assertThat(desk.lanes("killed").claim(LANE, Duration.ofMinutes(5))).isPresent();
        assertThat(desk.dispatch("one").ready(1)).isEmpty();

        Lanes lanes = desk.lanes("next");
        new AbandonedLanes(lanes, new HubProcess("next", true)).afterPropertiesSet();

        assertThat(desk.dispatch(lanes).ready(1)).containsExactly(LANE);
    }

    @ParameterizedTest
    @EnumSource
    void hubOfAClusterThatComesBackFreesTheLanesItHeldAndNoOthers(Engine engine) throws Exception {
        open(engine);
        desk.purchase("books", "A1", "1");
        assertThat(desk.lanes("killed").claim(LANE, Duration.ofMinutes(5))).isPresent();

        Lanes other = desk.lanes("other");
        new AbandonedLanes(other, new HubProcess("other", false)).afterPropertiesSet();
        assertThat(desk.dispatch(other).ready(1)).isEmpty();

        Lanes back = desk.lanes("killed");
        new AbandonedLanes(back, new HubProcess("killed", false)).afterPropertiesSet();
        assertThat(desk.dispatch(back).ready(1)).containsExactly(LANE);
    }

    @ParameterizedTest
    @EnumSource
    void heldLaneIsNotClaimedTwice(Engine engine) throws Exception {
        open(engine);
        desk.purchase("books", "A1", "1");
        assertThat(desk.lanes("one").claim(LANE, Duration.ofMinutes(5))).isPresent();

        assertThat(desk.lanes("two").claim(LANE, Duration.ofMinutes(5))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void manyProcessesOnOneLaneBookOneAfterTheOther(Engine engine) throws Exception {
        open(engine);
        List<String> numbers =
                IntStream.rangeClosed(1, 40).mapToObj(String::valueOf).toList();
        numbers.forEach(number -> desk.purchase("books", "A1", number));
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 14; i++) {
            books.next((batch, session) -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                var outcomes = batch.stream()
                        .map(delivery -> books.enter(delivery, session))
                        .toList();
                inFlight.decrementAndGet();
                return outcomes;
            });
        }

        CompletableFuture.allOf(Stream.of("one", "two", "three")
                        .map(desk::dispatch)
                        .map(dispatch -> CompletableFuture.runAsync(() -> {
                            while (!dispatch.ready(1).isEmpty()) {
                                dispatch.run(1);
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        desk.dispatch("last").run(1);

        assertThat(books.books()).containsExactlyElementsOf(numbers);
        assertThat(most).hasValue(1);
    }
}
