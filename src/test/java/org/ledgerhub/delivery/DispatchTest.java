package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.delivery.OutDesk.lane;
import static org.ledgerhub.delivery.PackageOfTests.problem;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.Connection;
import org.ledgerhub.target.Outcome;

class DispatchTest {
    private static final String LANE = lane("books", "A1");

    @TempDir
    Path folder;

    private final PackageOfTests books = new PackageOfTests("books", 1);
    private final PackageOfTests other = new PackageOfTests("other", 4);
    private Database database;
    private OutDesk desk;

    private Dispatch open(Engine engine) throws Exception {
        database = engine.open(folder);
        desk = new OutDesk(database, folder, Clock.systemUTC(), books, other);
        return desk.dispatch("one");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void deliveriesOfALaneAreBookedInOrder(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        String first = desk.purchase("books", "A1", "1");
        desk.purchase("books", "A1", "2");
        desk.purchase("books", "A1", "3");

        dispatch.run(10);

        assertThat(books.books()).containsExactly("1", "2", "3");
        assertThat(desk.status(first)).isEqualTo("booked");
        assertThat(reference(first)).isEqualTo("entry of " + first);
        assertThat(dispatch.ready(10)).isEmpty();
        assertThat(outbox()).isZero();
        assertThat(steps(first)).containsExactly("entry done");
        assertThat(desk.registry
                        .counter("ledgerhub.deliveries", "target", "books", "outcome", "booked")
                        .count())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void entryMadeByHandIsTakenOverInsteadOfBookedAgain(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        String delivery = desk.purchase("books", "A1", "1");
        books.byHand(delivery, "by hand");

        dispatch.run(10);

        assertThat(books.books()).containsExactly("by hand");
        assertThat(desk.status(delivery)).isEqualTo("booked");
    }

    @ParameterizedTest
    @EnumSource
    void targetThatIsDownStopsOnlyItsOwnLanes(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.down(true);
        String stopped = desk.purchase("books", "A1", "1");
        String passing = desk.purchase("other", "A1", "2");

        dispatch.run(10);

        assertThat(desk.status(stopped)).isEqualTo("waiting target-down");
        assertThat(desk.status(passing)).isEqualTo("booked");
        assertThat(dispatch.ready(10)).isEmpty();
        books.down(false);
        desk.passBlock();
        dispatch.run(10);
        assertThat(desk.status(stopped)).isEqualTo("booked");
    }

    @ParameterizedTest
    @EnumSource
    void pausesGrowWhileTheTargetStaysDown(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.down(true);
        desk.purchase("books", "A1", "1");

        dispatch.run(10);
        long first = desk.blockedSeconds(LANE);
        for (int i = 0; i < 5; i++) {
            desk.passBlock();
            dispatch.run(10);
        }

        assertThat(first).isBetween(0L, 3L);
        assertThat(desk.blockedSeconds(LANE)).isBetween(40L, 80L);
    }

    @ParameterizedTest
    @EnumSource
    void pauseThatTheTargetAsksForIsKept(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next(
                (batch, session) -> List.of(new Outcome.Unreachable(problem("budget-spent"), Duration.ofMinutes(30))));
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("waiting target-down");
        assertThat(desk.blockedSeconds(LANE)).isBetween(1780L, 1801L);
    }

    @ParameterizedTest
    @EnumSource
    void lostSignInWaitsForTheConnection(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> List.of(new Outcome.Unreachable(problem("sign-in-lost"), null)));
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("waiting connection");
        assertThat(connection().status()).isEqualTo(Connection.Status.SIGN_IN_LOST);
        desk.passBlock();
        dispatch.run(10);
        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(connection().status()).isEqualTo(Connection.Status.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void connectionThatIsSwitchedOffSendsNothing(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        String delivery = desk.purchase("books", "A1", "1");
        Connection on = connection();
        desk.office
                .of(OutDesk.FIRM)
                .save(
                        new Connection(
                                on.firm(),
                                on.id(),
                                on.name(),
                                on.target(),
                                on.settings(),
                                Connection.Status.DISABLED,
                                null,
                                on.version()),
                        Map.of());

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("waiting connection");
        assertThat(books.batches()).isEmpty();
        assertThat(connection().status()).isEqualTo(Connection.Status.DISABLED);
    }

    private Connection connection() {
        return desk.office.of(OutDesk.FIRM).connection("books").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void uncertainThatStandsThereIsSettledByTheLookUp(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> {
            books.enter(batch.getFirst(), session);
            return List.of(new Outcome.Uncertain(problem("answer-lost")));
        });
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(10);
        assertThat(desk.status(delivery)).isEqualTo("uncertain");
        desk.passBlock();
        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(books.books()).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void uncertainThatSurelyIsAbsentIsSentAgain(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> List.of(new Outcome.Uncertain(problem("answer-lost"))));
        String first = desk.purchase("books", "A1", "1");
        String second = desk.purchase("books", "A1", "2");

        dispatch.run(10);
        assertThat(desk.status(first)).isEqualTo("uncertain");
        assertThat(desk.status(second)).isEqualTo("waiting turn");
        desk.passBlock();
        dispatch.run(10);

        assertThat(books.books()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void uncertainStaysUncertainWhileThePackageCanNotBeAsked(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> List.of(new Outcome.Uncertain(problem("answer-lost"))));
        String delivery = desk.purchase("books", "A1", "1");
        dispatch.run(10);
        books.down(true);
        desk.passBlock();

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("uncertain");
    }

    @ParameterizedTest
    @EnumSource
    void targetThatFailsAfterAWriteMayHaveBegunIsUncertain(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> {
            session.plan(batch.getFirst(), "2026-A1-17");
            throw new IllegalStateException("defect");
        });
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("uncertain");
        assertThat(naturalKey(delivery)).isEqualTo("2026-A1-17");
    }

    @ParameterizedTest
    @EnumSource
    void targetThatFailsBeforeAnyWriteIsOnlyUnreachable(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> {
            throw new IllegalStateException("defect");
        });
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("waiting target-down");
    }

    @ParameterizedTest
    @EnumSource
    void refusedInvoiceIsHeldAndLaterOnesPass(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> List.of(new Outcome.Refused(problem("target-refused"))));
        String refused = desk.purchase("books", "A1", "1");
        desk.purchase("books", "A1", "2");

        dispatch.run(10);

        assertThat(desk.status(refused)).isEqualTo("held");
        assertThat(books.books()).containsExactly("2");
        assertThat(dispatch.ready(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusedStatementHoldsTheLaterOnesOfItsAccount(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> List.of(new Outcome.Refused(problem("target-refused"))));
        String refused = desk.deliver("books", "B1", "1", "bank", true);
        String later = desk.deliver("books", "B1", "2", "bank", true);

        dispatch.run(10);

        assertThat(desk.status(refused)).isEqualTo("held");
        assertThat(desk.status(later)).isEqualTo("waiting turn");
        assertThat(dispatch.ready(10)).isEmpty();
        desk.database
                .jdbc()
                .sql("update delivery set status = 'waiting' where id = ?")
                .param(refused)
                .update();
        dispatch.run(10);
        assertThat(books.books()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void refusedBatchIsHalvedUntilTheOneToBlameStandsAlone(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        for (int i = 0; i < 5; i++) {
            other.next(PackageOfTests.refusing(other, "3"));
        }
        desk.purchase("other", "A1", "1");
        desk.purchase("other", "A1", "2");
        String blamed = desk.purchase("other", "A1", "3");
        desk.purchase("other", "A1", "4");

        dispatch.run(10);

        assertThat(desk.status(blamed)).isEqualTo("held");
        assertThat(other.books()).containsExactly("1", "2", "4");
        assertThat(other.batches()).containsExactly(4, 2, 2, 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void sentIsReadBackLater(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) -> {
            books.enter(batch.getFirst(), session);
            return List.of(new Outcome.Sent("ticket 7", null));
        });
        String delivery = desk.purchase("books", "A1", "1");
        dispatch.run(10);
        assertThat(desk.status(delivery)).isEqualTo("sent");
        assertThat(dispatch.ready(10)).isEmpty();

        desk.database.jdbc().sql("update outbox set due = current_timestamp").update();
        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(books.books()).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void missingAttachmentLeavesItBookedWithItsProblem(Engine engine) throws Exception {
        Dispatch dispatch = open(engine);
        books.next((batch, session) ->
                List.of(new Outcome.Booked("entry 1", "1", List.of(problem("attachment-refused")))));
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(10);

        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(desk.database
                        .jdbc()
                        .sql("select problem from delivery where id = ?")
                        .param(delivery)
                        .query(String.class)
                        .single())
                .contains("attachment-refused");
    }

    private String reference(String delivery) {
        return column("reference", delivery);
    }

    private String naturalKey(String delivery) {
        return column("natural_key", delivery);
    }

    private String column(String name, String delivery) {
        return desk.database
                .jdbc()
                .sql("select " + name + " from delivery where id = ?")
                .param(delivery)
                .query(String.class)
                .single();
    }

    private long outbox() {
        return desk.database
                .jdbc()
                .sql("select count(*) from outbox")
                .query(Long.class)
                .single();
    }

    private List<String> steps(String delivery) {
        return desk.database
                .jdbc()
                .sql("select name || ' ' || status from delivery_step where delivery = ?")
                .param(delivery)
                .query(String.class)
                .list();
    }
}
