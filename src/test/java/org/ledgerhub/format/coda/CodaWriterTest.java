package org.ledgerhub.format.coda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.StatementWriter;

class CodaWriterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writerIsFoundByItsName() {
        assertThat(ServiceLoader.load(StatementWriter.class))
                .anySatisfy(writer -> assertThat(writer.name()).isEqualTo("coda"));
    }

    @Test
    void moreThan9999MovementsWrapTheirSequenceNumber() throws IOException {
        // given
        List<StatementEntry> entries = Collections.nCopies(10_050, entry("1.00", "THE SAME", "00150000"));

        // when
        List<Problem> losses = write(statement("-50.00", "10000.00", "014"), entries);
        ReadFile read = read();

        // then
        assertThat(losses).isEmpty();
        assertThat(out.toString(Losses.CHARSET).lines().filter(line -> line.startsWith("21")))
                .extracting(line -> line.substring(2, 6))
                .contains("9999", "0000")
                .endsWith("0049", "0050");
        assertThat(read.entries()).isEqualTo(entries);
        assertThat(read.findings()).isEmpty();
        assertThat(read.statement().openingBalance()).isEqualTo(new Balance(new BigDecimal("-50.00"), DAY));
    }

    @Test
    void statementWithoutMovementsHasThreeRecords() throws IOException {
        // when
        List<Problem> losses = write(statement("5.00", "5.00", "001"), List.of());

        // then
        assertThat(losses).isEmpty();
        assertThat(out.toString(Losses.CHARSET).lines())
                .extracting(line -> line.charAt(0))
                .containsExactly('0', '1', '9');
        assertThat(read().entries()).isEmpty();
    }

    @Test
    void amountWithMoreThanThreeDecimalsIsRefusedNotRounded() throws IOException {
        List<Problem> losses = write(statement("0.00", "0.0001", "001"), List.of(entry("0.0001", "TINY", "00150000")));
        assertThat(losses).singleElement().satisfies(loss -> {
            assertThat(loss.code()).isEqualTo("conversion-impossible");
            assertThat(loss.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(loss.message()).contains("0.0001");
        });
    }

    @Test
    void statementWithoutOpeningBalanceIsRefused() throws IOException {
        assertThat(codes(write(statement(null, "1.00", "001"), List.of()))).containsExactly("conversion-impossible");
        assertThat(out.size()).isZero();
    }

    @Test
    void movementInAnotherCurrencyIsRefused() throws IOException {
        // given
        StatementEntry dollars = new StatementEntry(
                BigDecimal.ONE, "USD", DAY, DAY, null, null, null, null, null, null, null, null, null, List.of());

        // when
        List<Problem> losses = write(statement("0.00", "1.00", "001"), List.of(dollars));

        // then
        assertThat(codes(losses)).contains("conversion-impossible");
    }

    @Test
    void missingClosingBalanceIsWorkedOutAndTold() throws IOException {
        List<Problem> losses = write(statement("1.00", null, "001"), List.of(entry("2.50", "A", "00150000")));
        assertThat(codes(losses)).containsExactly("conversion-loss");
        assertThat(read().statement().closingBalance()).isEqualTo(new Balance(new BigDecimal("3.50"), DAY));
    }

    @Test
    void balancesThatDoNotAddUpAreToldByWriterAndReader() throws IOException {
        List<Problem> losses = write(statement("1.00", "9.00", "001"), List.of(entry("2.50", "A", "00150000")));
        assertThat(codes(losses)).containsExactly("balance-mismatch");
        assertThat(read().findings()).containsExactly("balance-mismatch");
    }

    @Test
    void transactionCodeOfAnotherFormatBecomesTheNearestOne() throws IOException {
        // given
        List<StatementEntry> entries = List.of(
                entry("2.00", "A", "PMNT/RCDT/ESCT"),
                entry("-1.00", "B", "PMNT/RDDT/ESDD"),
                entry("-0.50", "C", "NCHG"),
                entry("-0.50", "D", null));

        // when
        List<Problem> losses = write(statement("0.00", "0.00", "001"), entries);

        // then
        assertThat(losses).singleElement().satisfies(loss -> {
            assertThat(loss.code()).isEqualTo("conversion-loss");
            assertThat(loss.message()).contains("transaction code", "4 times");
            assertThat(loss.place()).isEqualTo(Problem.Place.path("entry 1"));
        });
        assertThat(read().entries())
                .extracting(StatementEntry::transactionCode)
                .containsExactly("00150000", "00501000", "03037000", "03039000");
    }

    @Test
    void whatDoesNotFitIsCutAndTold() throws IOException {
        // given
        String longName = "N".repeat(71);
        StatementEntry entry = new StatementEntry(
                new BigDecimal("1.00"),
                "EUR",
                DAY,
                DAY,
                new Counterparty(longName, null, "123456789012 34", null),
                "Łódź",
                null,
                "R".repeat(22),
                "E".repeat(36),
                null,
                null,
                "00150000",
                null,
                List.of());

        // when
        List<Problem> losses = write(statement("0.00", "1.00", "2026-0001"), List.of(entry));
        StatementEntry back = read().entries().get(0);

        // then
        assertThat(losses)
                .extracting(Problem::message)
                .satisfiesExactlyInAnyOrder(
                        number -> assertThat(number).contains("2026-0001"),
                        name -> assertThat(name).contains("70 characters", "name"),
                        account -> assertThat(account).contains("account"),
                        end -> assertThat(end).contains("35 characters"),
                        bank -> assertThat(bank).contains("21 characters"),
                        text -> assertThat(text).contains("encoding"));
        assertThat(back.counterparty())
                .isNotNull()
                .extracting(Counterparty::name)
                .isEqualTo("N".repeat(70));
        assertThat(back.communication()).isEqualTo("?ód?");
        assertThat(back.endToEndId()).isEqualTo("E".repeat(35));
    }

    private List<Problem> write(BankStatement statement, List<StatementEntry> entries) throws IOException {
        return new CodaWriter().write(statement, entries.iterator(), false, out);
    }

    private ReadFile read() throws IOException {
        return ReadFile.of(out.toByteArray(), "statement.cod");
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static BankStatement statement(@Nullable String opening, @Nullable String closing, String number) {
        return new BankStatement(
                new Origin("camt.053", "statement.xml", null, 1),
                new Account("BE47063000111280", null, "KREDBEBB", "EUR", "BAKKERIJ PEETERS BV"),
                number,
                null,
                null,
                DAY,
                DAY,
                opening == null ? null : new Balance(new BigDecimal(opening), DAY),
                closing == null ? null : new Balance(new BigDecimal(closing), DAY),
                0,
                0,
                List.of());
    }

    private static StatementEntry entry(String amount, String text, @Nullable String code) {
        return new StatementEntry(
                new BigDecimal(amount),
                "EUR",
                DAY,
                DAY,
                null,
                text,
                null,
                null,
                null,
                null,
                null,
                code,
                null,
                List.of());
    }
}
