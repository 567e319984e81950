package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.delivery.PackageOfTests.problem;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Outcome;

/** What happens before and after an entry is written: closed periods, read-back, files that lack, doubles. */
class SettledEntriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    @TempDir
    Path folder;

    private static final int BATCH = 10;

    private final PackageOfTests books = new PackageOfTests("books", BATCH).lookingFirst();
    private final Clock clock = Clock.systemUTC();
    private Database database;
    private OutDesk desk;

    private Dispatch open(Engine engine) throws Exception {
        database = engine.open(folder);
        desk = new OutDesk(database, folder, clock, books);
        return desk.dispatch("one");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void entryInAClosedPeriodIsHeldWithoutAskingThePackage(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        LocalDate first = LocalDate.of(2026, 3, 1);
        books.masterData(new MasterData(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new MasterData.Period("2026-03", first, first.plusDays(30), true))));
        desk.refresh().refresh(OutDesk.FIRM, "books");
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("held");
        assertThat(problemOf(delivery)).contains("period-closed");
        assertThat(books.batches()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSentIsReadBackTogether(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next(PackageOfTests.sending(books)).next(PackageOfTests.sending(books));
        String first = desk.purchase("books", "A1", "1");
        dispatch.run(10);
        String second = desk.purchase("books", "A1", "2");
        dispatch.run(10);
        assertThat(List.of(desk.status(first), desk.status(second))).containsOnly("sent");
        assertThat(dispatch.ready(10)).isEmpty();
        assertThat(distinctDues()).isEqualTo(1);

        desk.passRests();
        dispatch.run(10);

        assertThat(List.of(desk.status(first), desk.status(second))).containsOnly("booked");
        assertThat(books.lookUps()).containsExactly(1, 1, 2);
        assertThat(books.books()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void filesThatLackAreAddedOnDemandAndTheEntryIsLeftAlone(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        String delivery = bookedWithoutFiles(dispatch);
        books.nextFiles((one, session) -> List.of(problem("attachment-missing")));

        desk.attachAgain(delivery);
        dispatch.run(10);
        assertThat(problemOf(delivery)).contains("attachment-missing");
        assertThat(steps(delivery)).contains("attachment failed");

        desk.attachAgain(delivery);
        dispatch.run(10);
        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(problemOf(delivery)).isNull();
        assertThat(steps(delivery)).contains("attachment done");
        assertThat(books.attached()).containsExactly(delivery, delivery);
        assertThat(books.books()).containsExactly("1");
        assertThat(dispatch.ready(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void filesWaitWhileThePackageIsDownAndGoWhenItIsBack(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        String delivery = bookedWithoutFiles(dispatch);
        books.nextFiles((one, session) -> {
            throw new org.ledgerhub.target.TargetFailure(problem("target-down"));
        });

        desk.attachAgain(delivery);
        dispatch.run(10);
        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(dispatch.ready(10)).isEmpty();
        desk.passBlock();
        dispatch.run(10);

        assertThat(problemOf(delivery)).isNull();
        assertThat(books.attached()).containsExactly(delivery);
    }

    private String bookedWithoutFiles(Dispatch dispatch) {
        books.next((batch, session) -> {
            books.enter(batch.getFirst(), session);
            session.step(
                    batch.getFirst(),
                    org.ledgerhub.target.Step.ATTACHMENT,
                    org.ledgerhub.target.Step.State.FAILED,
                    "invoice.pdf");
            return List.of(new Outcome.Booked("entry", "2026-1", List.of(problem("attachment-missing"))));
        });
        String delivery = desk.purchase("books", "A1", "1");
        dispatch.run(10);
        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(problemOf(delivery)).contains("attachment-missing");
        return delivery;
    }

    @ParameterizedTest
    @EnumSource
    void doublesAndEntriesThatAreGoneAreFoundOnceADay(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        String standing = desk.purchase("books", "A1", "1");
        String twice = desk.purchase("books", "A1", "2");
        String gone = desk.purchase("books", "A1", "3");
        dispatch.run(10);
        books.again(twice, "2");
        books.remove(gone);

        int wrong = desk.readBack().run(TODAY, clock.instant());

        assertThat(wrong).isEqualTo(2);
        assertThat(problemOf(standing)).isNull();
        assertThat(problemOf(twice)).contains("booked-twice");
        assertThat(problemOf(gone)).contains("entry-gone");
        assertThat(readBack("twice")).isEqualTo(1);
        assertThat(readBack("gone")).isEqualTo(1);
        assertThat(readBack("standing")).isEqualTo(1);
        assertThat(desk.readBack().run(TODAY, clock.instant())).isZero();
        assertThat(readBack("standing")).isEqualTo(1);
        assertThat(desk.readBack().run(TODAY.plusDays(1), clock.instant())).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBookedIsReadBackPageByPage(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        for (int i = 0; i < 2 * BATCH + 1; i++) {
            desk.purchase("books", "A1", String.valueOf(i));
        }
        dispatch.run(10);
        int before = books.lookUps().size();

        assertThat(desk.readBack().run(TODAY, clock.instant())).isZero();

        assertThat(books.lookUps().subList(before, books.lookUps().size())).containsExactly(BATCH, BATCH, 1);
        assertThat(readBack("standing")).isEqualTo(2 * BATCH + 1);
    }

    private long readBack(String outcome) {
        return Math.round(desk.registry
                .counter("ledgerhub.read.back", "target", "books", "outcome", outcome)
                .count());
    }

    private long distinctDues() {
        return database.jdbc()
                .sql("select count(distinct due) from outbox")
                .query(Long.class)
                .single();
    }

    private @Nullable String problemOf(String delivery) {
        return database.jdbc()
                .sql("select problem from delivery where id = ?")
                .param(delivery)
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private List<String> steps(String delivery) {
        return database.jdbc()
                .sql("select name || ' ' || status from delivery_step where delivery = ?")
                .param(delivery)
                .query(String.class)
                .list();
    }
}
