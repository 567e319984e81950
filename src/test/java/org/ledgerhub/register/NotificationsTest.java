package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.Mapping;
import org.ledgerhub.mapping.VatCodes;

/** CAMT.052, CAMT.054 and MT942 are never booked by themselves; they tell more about the entries of a statement. */
class NotificationsTest {
    private static final String DETAILS = "<Refs><EndToEndId>%s</EndToEndId></Refs><RmtInf><Ustrd>%s</Ustrd></RmtInf>";

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void interimReportsAndNotificationsAreSetAsideAndTellMoreAboutTheStatement(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            List<Submission> told = List.of(
                    desk.through(BankDay.of("1", "0", "02-03", "02-03 -10.00").camt052(DETAILS.formatted("A", "rent"))),
                    desk.through(BankDay.of("2", "0", "02-03", "02-03 -20.00").camt054(DETAILS.formatted("B", "fuel"))),
                    desk.through(BankDay.of("3", "0", "02-03", "02-03 -30.00").mt942("bread")));
            assertThat(told).extracting(Submission::status).containsOnly(Status.DISMISSED);
            assertThat(told).extracting(one -> one.problem().code()).containsOnly("no-balances");

            Submission booked =
                    desk.through(BankDay.of("4", "100.00", "02-03", "02-03 -10.00", "02-03 -20.00", "02-03 -30.00")
                            .camt053());

            assertThat(booked.status()).isEqualTo(Status.WAITING);
            assertThat(communications(desk, booked)).containsExactly("rent", "fuel", "bread");
            assertThat(desk.count("select count(*) from account_chain")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasToldOnceIsNotTakenForAnEqualPaymentOfTheNextStatement(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(BankDay.of("1", "0", "02-03", "02-03 -10.00").camt054(DETAILS.formatted("A", "rent")));
            Submission first = desk.through(
                    BankDay.of("4", "100.00", "02-03", "02-03 -10.00").camt053());

            Submission second = desk.through(
                    BankDay.of("5", "90.00", "02-03", "02-03 -10.00").camt053());

            assertThat(communications(desk, first)).containsExactly("rent");
            assertThat(communications(desk, second)).containsExactly("null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalPaymentsAreToldApartByWhatBothTell(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.through(BankDay.of("1", "0", "02-03", "02-03 -10.00").camt054(DETAILS.formatted("A", "rent")));
            desk.through(BankDay.of("2", "0", "02-03", "02-03 -10.00").camt054(DETAILS.formatted("B", "fuel")));
            String statement = BankDay.of("4", "100.00", "02-03", "02-03 -10.00", "02-03 -10.00")
                    .camt053();

            Submission booked = desk.through(statement
                    .replaceFirst("<TxDtls>", "<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs>")
                    .replaceFirst("<TxDtls></TxDtls>", "<TxDtls><Refs><EndToEndId>A</EndToEndId></Refs></TxDtls>"));

            assertThat(communications(desk, booked)).containsExactly("fuel", "rent");
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyEqualPaymentsOfADayAreLeftAsTheyAre(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            String[] movements = new String[1_500];
            Arrays.fill(movements, "02-03 1.00");
            String told = BankDay.of("1", "0", "02-03", movements).mt942("coffee");
            for (int n = 0; n < movements.length; n++) {
                told = told.replaceFirst(":86:coffee", ":86: cup " + n);
            }
            desk.through(told);

            Submission booked =
                    desk.through(BankDay.of("4", "100.00", "02-03", movements).mt940());

            assertThat(booked.status()).isEqualTo(Status.WAITING);
            assertThat(communications(desk, booked)).containsAll(Collections.nCopies(10, "null"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNotificationThatComesLaterTellsMoreAboutAStatementThatWaitsForARule(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.mapping.set(new SilentEntriesHaveNoRule());
            Submission held = desk.through(
                    BankDay.of("4", "100.00", "02-03", "02-03 -10.00").camt053());
            assertThat(held.problem().code()).isEqualTo("no-rule");

            desk.through(BankDay.of("1", "0", "02-03", "02-03 -10.00").camt054(DETAILS.formatted("A", "rent")));

            assertThat(desk.submission(held.id()).status()).isEqualTo(Status.WAITING);
            assertThat(communications(desk, held)).containsExactly("rent");
        }
    }

    private static List<String> communications(RegisterDesk desk, Submission submission) {
        return desk.firm().entries(submission.id(), 0, 10).stream()
                .map(entry -> String.valueOf(entry.communication()))
                .toList();
    }

    /** Codes a statement only when each of its entries says something. */
    private static final class SilentEntriesHaveNoRule implements Mapping {
        private final Mapping plain = new PlainMapping();

        @Override
        public Posting.MappingVersion version() {
            return plain.version();
        }

        @Override
        public Map<String, String> packageCodes() {
            return plain.packageCodes();
        }

        @Override
        public VatCodes vatCodes() {
            return plain.vatCodes();
        }

        @Override
        public Coding code(Invoice invoice, Side side, Books books, String postingId) {
            return plain.code(invoice, side, books, postingId);
        }

        @Override
        public Coding code(
                BankStatement statement,
                Supplier<Iterator<StatementEntry>> entries,
                Books books,
                String postingId,
                Consumer<Posting> parts) {
            Iterable<StatementEntry> all = entries::get;
            boolean silent =
                    StreamSupport.stream(all.spliterator(), false).anyMatch(each -> each.communication() == null);
            return silent
                    ? new Coding.Uncoded(Problem.error("no-rule", "It says nothing.", "Wait."), Map.of())
                    : plain.code(statement, entries, books, postingId, parts);
        }
    }
}
