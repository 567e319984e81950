package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.register.Papers.statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.mapping.FileMappings;
import org.ledgerhub.mapping.Mappings;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Office;

/** A statement that is older than the first known one finds its place in front of it, when nobody said the books begin there. */
class StatementsInFrontTest {
    private static final Papers.StatementDraft JANUARY = statement("1", "100.00", "01-30 -10.00", "01-30 -10.00");
    private static final Papers.StatementDraft FEBRUARY = statement("2", "80.00", "02-10 -10.00", "02-27 -5.00");
    private static final Papers.StatementDraft MARCH = statement("3", "65.00", "03-10 -10.00");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void olderStatementWhoseClosingIsTheOpeningOfTheAccountIsBookedInFront(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission later = desk.through(FEBRUARY.file());
            Submission older = desk.through(JANUARY.file());

            Submission again = desk.through(JANUARY.file() + "again");
            Submission next = desk.through(MARCH.file());

            assertThat(List.of(later, older, next))
                    .extracting(Submission::status)
                    .containsOnly(Status.WAITING);
            assertThat(desk.submission(later.id()).postings()).isEqualTo(later.postings());
            assertThat(again.status()).isEqualTo(Status.DUPLICATE);
            assertThat(again.duplicateOf()).isEqualTo(older.id());
            assertThat(balances(desk)).containsExactly("90.00", "80.00", "70.00", "65.00", "55.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void olderStatementsWaitForTheMissingOneAndThenGoInFrontOneAfterTheOther(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(MARCH.file());
            Submission older = desk.through(JANUARY.file());
            assertThat(older.problem().code()).isEqualTo("statement-missing");
            assertThat(older.problem().message()).contains("after this one is missing");

            desk.through(FEBRUARY.file());

            assertThat(desk.all()).extracting(Submission::status).containsOnly(Status.WAITING);
            assertThat(balances(desk)).containsExactly("90.00", "80.00", "70.00", "65.00", "55.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementThatBeginsBeforeAndEndsAfterTheKnownOnesBringsBothEnds(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(FEBRUARY.file());

            Submission quarter = desk.through(statement(
                            "Q1",
                            "100.00",
                            "01-30 -10.00",
                            "01-30 -10.00",
                            "02-10 -10.00",
                            "02-27 -5.00",
                            "03-10 -7.00")
                    .file());

            assertThat(quarter.postings())
                    .extracting(posting -> posting.opening().intValueExact() + " to "
                            + posting.closing().intValueExact())
                    .containsExactly("100 to 80", "65 to 58");
            assertThat(quarter.postings()).extracting(Posting::id).doesNotHaveDuplicates();
            assertThat(own(desk, quarter, 0, 10)).containsExactly("01-30 -10.00", "01-30 -10.00", "03-10 -7.00");
            assertThat(own(desk, quarter, 1, 2)).containsExactly("01-30 -10.00", "03-10 -7.00");
            assertThat(own(desk, quarter, 2, 2)).containsExactly("03-10 -7.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesOfBothEndsTellWhichOfTheStatementsOwnEntriesTheyAre(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.mapping.set(new Mappings(FileMappings.in(Path.of("mappings")))
                    .of(RegisterDesk.FIRM, "bakkerij-peeters", "octopus", "BE"));
            desk.through(statement("2", "90.00", "02-10 -10.00").file());

            Submission around = desk.through(
                    statement("Q1", "110.00", "02-01 -10.00", "02-02 -10.00", "02-10 -10.00", "02-27 -5.00")
                            .file());

            assertThat(around.postings().stream()
                            .flatMap(posting -> posting.lines().stream())
                            .map(PostingLine::source)
                            .filter(Objects::nonNull))
                    .containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesInFrontOfAnOpeningThatAPersonConfirmed(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            dossier(desk, null, true);
            Submission february = desk.through(FEBRUARY.file());
            Submission march = desk.through(MARCH.file());
            Submission january = desk.through(JANUARY.file());
            assertThat(List.of(february, march, january))
                    .extracting(s -> s.problem().code())
                    .containsOnly("opening-unconfirmed");

            desk.firm().overrule(february.id(), "demo", "Agrees with the books.");
            desk.sweep();

            assertThat(desk.submission(march.id()).status()).isEqualTo(Status.WAITING);
            assertThat(desk.submission(january.id()).problem().code()).isEqualTo("statement-overlap");
            Submission both = desk.through(
                    statement("J2", "90.00", "01-30 -10.00", "02-10 -10.00").file());
            assertThat(both.status()).isEqualTo(Status.DUPLICATE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBookedBeforeTheBooksBeganIsLeftOutInFrontToo(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            dossier(desk, LocalDate.of(2026, 1, 31), false);
            desk.through(FEBRUARY.file());

            Submission older = desk.through(
                    statement("1", "99.00", "01-30 -10.00", "01-31 -9.00").file());

            assertThat(own(desk, older, 0, 10)).containsExactly("01-31 -9.00");
            assertThat(older.postings().getFirst().opening()).isEqualByComparingTo("89.00");
            assertThat(balances(desk)).containsExactly("80.00", "70.00", "65.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void newerStatementThatHappensToCloseWithTheOpeningOfTheAccountIsNotPutInFront(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(FEBRUARY.file());

            Submission april = desk.through(
                    statement("4", "30.00", "04-10 25.00", "04-11 25.00").file());

            assertThat(april.problem().code()).isEqualTo("statement-missing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void firstStatementWaitsForFilesThatCameBeforeItAndAreStillUnread(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String january = id(desk.receive(JANUARY.file()));
            String february = id(desk.receive(FEBRUARY.file()));

            desk.carry(february);
            assertThat(desk.submission(february).status()).isEqualTo(Status.READ);
            desk.carry(january);
            desk.sweep();

            assertThat(outbox(desk)).containsExactly(january, february);
        }
    }

    @ParameterizedTest
    @EnumSource
    void firstStatementDoesNotWaitForFilesThatCanNotBeRead(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String broken = id(desk.receive(JANUARY.file()));
            desk.part(Spine.class).failed(broken, new IllegalStateException("The disk is full."));
            String february = id(desk.receive(FEBRUARY.file()));

            desk.carry(february);

            assertThat(desk.submission(february).status()).isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void olderStatementThatAPersonLetThroughLeavesTheAccountWhereItIs(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(FEBRUARY.file());
            Submission odd =
                    desk.through(statement("0", "500.00", "02-11 -10.00").file());
            assertThat(odd.problem().code()).isEqualTo("statement-overlap");

            desk.firm().overrule(odd.id(), "demo", "The bank sent it late.");
            desk.sweep();

            assertThat(desk.submission(odd.id()).status()).isEqualTo(Status.WAITING);
            assertThat(desk.through(MARCH.file()).status()).isEqualTo(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void codingAStatementAnewKeepsItsShareOfTheEntries(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(FEBRUARY.file());
            String january = desk.through(statement("1", "90.00", "01-30 -10.00", "02-10 -10.00")
                            .file())
                    .id();
            desk.database().jdbc().sql("update delivery set status = 'booked'").update();
            desk.part(Progress.class).advance(january);

            Submission anew =
                    desk.firm().replay(january, "demo", "Other account.").orElseThrow();
            desk.sweep();

            assertThat(own(desk, anew, 0, 10)).containsExactly("01-30 -10.00");
            assertThat(desk.submission(anew.id()).postings().getFirst().lines())
                    .isEqualTo(desk.submission(january).postings().getFirst().lines());
        }
    }

    private static List<String> own(RegisterDesk desk, Submission submission, int after, int limit) {
        return desk.firm().entries(submission.id(), after, limit).stream()
                .map(StatementEntry::communication)
                .map(told -> told.replace("movement ", ""))
                .toList();
    }

    private static List<String> balances(RegisterDesk desk) {
        return desk.database()
                .jdbc()
                .sql("select cast(balance as numeric(23,2)) from account_chain order by n")
                .query(String.class)
                .list();
    }

    private static List<String> outbox(RegisterDesk desk) {
        return desk.database()
                .jdbc()
                .sql("select d.submission from outbox o join delivery d on d.id = o.delivery order by o.position")
                .query(String.class)
                .list();
    }

    private static String id(Register.Received received) {
        return received.original().submissions().getFirst().id();
    }

    private static void dossier(RegisterDesk desk, LocalDate start, boolean confirmOpening) {
        Office office = desk.part(Office.class);
        Dossier d = office.of(RegisterDesk.FIRM).dossier("bakkerij-peeters").orElseThrow();
        office.of(RegisterDesk.FIRM)
                .save(new Dossier(
                        d.firm(),
                        d.id(),
                        d.name(),
                        d.enterpriseNumber(),
                        d.vatId(),
                        d.country(),
                        d.accounts(),
                        start,
                        d.review(),
                        d.closedPeriod(),
                        confirmOpening,
                        d.active(),
                        d.version()));
    }
}
