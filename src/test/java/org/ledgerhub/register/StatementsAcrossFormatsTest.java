package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.ledger.Posting;

/** One account told in CAMT, CODA and MT940 in turn is one chain: gaps are seen and nothing is booked twice. */
class StatementsAcrossFormatsTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void camtYesterdayCodaTodayAndMt940TomorrowGoOnFromOneAnother(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(BankDay.of("17", "100.00", "02-03", "02-03 -10.00").camt053());
            desk.through(BankDay.of("045", "90.00", "02-04", "02-04 -10.00").coda());
            desk.through(BankDay.of("45/1", "80.00", "02-05", "02-05 5.00").mt940());

            assertThat(desk.all()).extracting(Submission::status).containsOnly(Status.WAITING);
            assertThat(desk.count("select count(*) from account_chain")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameDayInThreeFormatsIsBookedOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            Submission first = desk.through(BankDay.of("045", "100.00", "02-03", "02-03 -10.00", "02-03 -10.00")
                    .coda());

            Submission camt = desk.through(BankDay.of("17", "100.00", "02-03", "02-03 -10.00", "02-03 -10.00")
                    .camt053());
            Submission mt = desk.through(BankDay.of("0", "100.00", "02-03", "02-03 -10.00", "02-03 -10.00")
                    .mt940());

            assertThat(List.of(camt, mt)).allSatisfy(copy -> {
                assertThat(copy.status()).isEqualTo(Status.DUPLICATE);
                assertThat(copy.duplicateOf()).isEqualTo(first.id());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingDayIsSeenWhateverFormatItIsMissingIn(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(BankDay.of("17", "100.00", "02-03", "02-03 -10.00").camt053());
            Submission later =
                    desk.through(BankDay.of("0", "80.00", "02-05", "02-05 5.00").mt940());
            assertThat(later.problem().code()).isEqualTo("statement-missing");

            desk.through(BankDay.of("045", "90.00", "02-04", "02-04 -10.00").coda());

            assertThat(desk.all()).extracting(Submission::status).containsOnly(Status.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementOfAnotherFormatThatOverlapsBringsOnlyItsNewEntries(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(BankDay.of("17", "100.00", "02-04", "02-03 -10.00", "02-04 -10.00")
                    .camt053());

            Submission longer =
                    desk.through(BankDay.of("99", "90.00", "02-05", "02-04 -10.00", "02-05 -10.00", "02-05 -1.00")
                            .mt940());

            Posting posting = longer.postings().get(0);
            assertThat(posting.opening()).isEqualByComparingTo("80.00");
            assertThat(posting.closing()).isEqualByComparingTo("69.00");
            assertThat(desk.firm().entries(longer.id(), 0, 10)).hasSize(2);
        }
    }

    /** The balances can't tell it from a new day, and the number of another format counts for nothing. */
    @ParameterizedTest
    @EnumSource
    void entriesThatCancelOutAreNotBookedAgainFromAnotherFormat(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(BankDay.of("045", "100.00", "02-03", "02-03 -10.00", "02-03 10.00")
                    .coda());

            Submission again = desk.through(BankDay.of("17", "100.00", "02-03", "02-03 -10.00", "02-03 10.00")
                    .camt053());

            assertThat(again.status()).isEqualTo(Status.HELD);
            assertThat(again.problem().code()).isEqualTo("possible-duplicate");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfAStatementGoOnFromOneAnother(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String first =
                    BankDay.of("5/1", "100.00", "02-03", "02-03 -10.00").mt940().replace(":62F:", ":62M:");
            String second =
                    BankDay.of("5/2", "90.00", "02-03", "02-03 -10.00").mt940().replace(":60F:", ":60M:");

            desk.receive(second);
            desk.receive(first);
            desk.sweep();

            assertThat(desk.all()).extracting(Submission::status).containsOnly(Status.WAITING);
            assertThat(desk.count("select count(*) from account_chain")).isEqualTo(2);
        }
    }
}
