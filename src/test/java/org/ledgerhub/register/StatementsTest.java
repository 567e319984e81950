package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.register.Papers.statement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Office;

/** The balance chain of the account decides what of a statement is new. */
class StatementsTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void twoEqualPaymentsInOneStatementStayTwo(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission booked = desk.through(
                    statement("1", "100.00", "02-03 -10.00", "02-03 -10.00").file());

            assertThat(booked.status()).isEqualTo(Status.WAITING);
            assertThat(amounts(booked)).containsExactly("10.00", "10.00", "-20.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoEqualPaymentsInTwoStatementsOfTheDayStayTwo(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(statement("1", "100.00", "02-03 -10.00").file());

            Submission second =
                    desk.through(statement("2", "90.00", "02-03 -10.00").file());

            assertThat(second.status()).isEqualTo(Status.WAITING);
            assertThat(amounts(second)).containsExactly("10.00", "-10.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOverlappingStatementBringsOnlyItsNewEntriesAndTheBalanceAtTheCut(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(
                    statement("1", "100.00", "02-03 -10.00", "02-03 -10.00").file());

            Submission longer =
                    desk.through(statement("1", "100.00", "02-03 -10.00", "02-03 -10.00", "02-03 -10.00", "02-04 5.00")
                            .file());

            assertThat(longer.status()).isEqualTo(Status.WAITING);
            assertThat(amounts(longer)).containsExactly("10.00", "-5.00", "-5.00");
            Posting posting = longer.postings().get(0);
            assertThat(posting.opening()).isEqualByComparingTo("80.00");
            assertThat(posting.closing()).isEqualByComparingTo("75.00");
            assertThat(desk.firm().entries(longer.id(), 0, 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementThatIsKnownAsAWholeIsADuplicate(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission first = desk.through(
                    statement("1", "100.00", "02-03 -10.00", "02-03 -10.00").file());
            desk.through(statement("2", "80.00", "02-04 -10.00").file());

            Submission again = desk.through(
                    statement("1b", "100.00", "02-03 -10.00", "02-03 -10.00").file());

            assertThat(again.status()).isEqualTo(Status.DUPLICATE);
            assertThat(again.duplicateOf()).isEqualTo(first.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void threeCopiesOfAStatementAtTheSameMomentAreBookedOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk one = RegisterDesk.open(database, data);
                RegisterDesk two = RegisterDesk.open(database, data);
                RegisterDesk three = RegisterDesk.open(database, data)) {
            List<RegisterDesk> desks = List.of(one, two, three);

            DuplicatesTest.together(3, n -> {
                desks.get(n)
                        .receive(
                                null,
                                "c" + n,
                                statement("1", "100.00", "02-03 -10.00", "02-04 10.00")
                                                .file()
                                        + n);
                desks.get(n).sweep();
                return null;
            });

            assertThat(one.all()).filteredOn(s -> s.status() == Status.WAITING).hasSize(1);
            assertThat(one.all())
                    .filteredOn(s -> s.status() == Status.DUPLICATE)
                    .hasSize(2);
            assertThat(one.count("select count(*) from account_chain")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entriesThatCancelOutAreNewWhenTheStatementHasAnotherNumber(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(statement("1", "100.00", "02-03 -10.00", "02-03 10.00").file());

            Submission next = desk.through(
                    statement("2", "100.00", "02-03 -10.00", "02-03 10.00").file());
            Submission same = desk.through(
                    statement("2", "100.00", "02-03 -10.00", "02-03 10.00").file() + "again");
            Submission unnumbered = desk.through(
                    statement(null, "100.00", "02-03 -10.00", "02-03 10.00").file());

            assertThat(next.status()).isEqualTo(Status.WAITING);
            assertThat(same.status()).isEqualTo(Status.DUPLICATE);
            assertThat(unnumbered.problem().code()).isEqualTo("possible-duplicate");
        }
    }

    @ParameterizedTest
    @EnumSource
    void laterStatementsWaitForAMissingOneAndThenGoInOrderByThemselves(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission first =
                    desk.through(statement("1", "100.00", "02-03 -10.00").file());
            Submission fourth =
                    desk.through(statement("4", "70.00", "02-06 -10.00").file());
            Submission third =
                    desk.through(statement("3", "80.00", "02-05 -10.00").file());
            assertThat(List.of(third, fourth)).allSatisfy(s -> {
                assertThat(s.status()).isEqualTo(Status.HELD);
                assertThat(s.problem().code()).isEqualTo("statement-missing");
            });

            Submission second =
                    desk.through(statement("2", "90.00", "02-04 -10.00").file());

            assertThat(desk.all()).extracting(Submission::status).containsOnly(Status.WAITING);
            assertThat(desk.database()
                            .jdbc()
                            .sql(
                                    "select d.submission from outbox o join delivery d on d.id = o.delivery order by o.position")
                            .query(String.class)
                            .list())
                    .containsExactly(first.id(), second.id(), third.id(), fourth.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongerStatementThatFillsTheGapCutsTheOneThatWaited(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(statement("1", "100.00", "02-03 -10.00").file());
            Submission waited = desk.through(
                    statement("3", "80.00", "02-05 -10.00", "02-06 -3.00").file());

            desk.through(statement("2", "90.00", "02-04 -10.00", "02-05 -10.00").file());

            Submission cut = desk.submission(waited.id());
            assertThat(cut.status()).isEqualTo(Status.WAITING);
            assertThat(amounts(cut)).containsExactly("3.00", "-3.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementThatRepeatsKnownEntriesOnlyInPartWaitsForAPerson(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(
                    statement("1", "100.00", "02-03 -10.00", "02-04 -20.00").file());

            Submission odd = desk.through(
                    statement("1", "100.00", "02-03 -10.00", "02-04 -21.00").file());

            assertThat(odd.status()).isEqualTo(Status.HELD);
            assertThat(odd.problem().code()).isEqualTo("statement-overlap");
            assertThat(desk.count("select count(*) from account_chain")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOpeningOfANewAccountIsConfirmedByAPersonWhenTheDossierAsksForIt(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            confirmOpening(desk);
            Submission first =
                    desk.through(statement("1", "100.00", "02-03 -10.00").file());
            assertThat(first.problem().code()).isEqualTo("opening-unconfirmed");

            desk.firm().overrule(first.id(), "demo", "Agrees with the books.");
            desk.sweep();

            assertThat(desk.submission(first.id()).status()).isEqualTo(Status.WAITING);
        }
    }

    private static void confirmOpening(RegisterDesk desk) {
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
                        d.startDate(),
                        d.review(),
                        d.closedPeriod(),
                        true,
                        d.active(),
                        d.version()));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStatementLeavesOutWhatWasBookedBeforeTheBooksBegan(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
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
                            java.time.LocalDate.of(2026, 2, 4),
                            d.review(),
                            d.closedPeriod(),
                            false,
                            true,
                            d.version()));

            Submission older =
                    desk.through(statement("0", "200.00", "02-01 -100.00").file());
            Submission first = desk.through(
                    statement("1", "100.00", "02-03 -10.00", "02-04 -20.00").file());

            assertThat(older.status()).isEqualTo(Status.DISMISSED);
            assertThat(older.problem().code()).isEqualTo("before-start");
            assertThat(older.history())
                    .extracting(Submission.Move::to)
                    .endsWith(Status.READ, Status.HELD, Status.DISMISSED);
            assertThat(first.postings().get(0).opening()).isEqualByComparingTo("90.00");
            assertThat(amounts(first)).containsExactly("20.00", "-20.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNotificationWithoutBalancesIsNeverBookedByItself(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission notification = desk.through(
                    statement("1", "100.00", "02-03 -10.00").withoutBalances().file());

            assertThat(notification.status()).isEqualTo(Status.DISMISSED);
            assertThat(desk.count("select count(*) from account_chain")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNotificationTellsMoreAboutTheEntriesItMatchesOneToOne(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(statement("n1", "0", "02-03 -10.00", "02-03 -7.00")
                    .withoutBalances()
                    .file());
            desk.through(statement("n2", "0", "02-03 -10.00").withoutBalances().file());

            Submission booked = desk.through(statement("1", "100.00", "02-03 -10.00", "02-03 -7.00", "02-03 -7.00")
                    .saysNothing()
                    .file());

            assertThat(desk.firm().entries(booked.id(), 0, 10))
                    .extracting(entry -> String.valueOf(entry.communication()))
                    .containsExactly("movement 02-03 -10.00", "null", "null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementNeverPassesAnEarlierOneThatWaitsForAPerson(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission first =
                    desk.through(statement("NORULE", "100.00", "02-03 -10.00").file());
            Submission second =
                    desk.through(statement("2", "90.00", "02-04 -10.00").file());
            assertThat(first.problem().code()).isEqualTo("no-rule");
            assertThat(second.status()).isEqualTo(Status.WAITING);
            assertThat(desk.count("select count(*) from outbox")).isZero();

            desk.firm().dismiss(first.id(), "demo", "Booked elsewhere.");

            assertThat(desk.count("select count(*) from outbox")).isEqualTo(1);
        }
    }

    private static List<String> amounts(Submission submission) {
        return submission.postings().get(0).lines().stream()
                .map(line -> line.signed())
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
