package org.ledgerhub.format.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;
import org.ledgerhub.format.ReadFile;

/** What is written as MT940, in the German style, between slashes or as plain lines, is read as it was. */
class Mt940PropertyTest {
    private static final LocalDate START = LocalDate.of(1980, 3, 1);
    private static final int DAYS = 36_000;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "TND");
    private static final List<String> IBANS =
            List.of("BE20001122334456", "NL42INGB0001000207", "DE17100500000123456789", "FR1420041010050500013M02606");

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void statementOfAnyStyleComesBackUnchanged(
            @ForAll("statements") ReadFile.Part given,
            @ForAll("lineEnds") String end,
            @ForAll("encodings") Charset encoding)
            throws IOException {
        // when
        ReadFile read = ReadFile.of(SwiftText.of(given, end).getBytes(encoding), "statement.sta");

        // then
        assertThat(read.entries()).isEqualTo(given.entries());
        assertThat(read.statement()).isEqualTo(given.statement());
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<ReadFile.Part> statements() {
        return Arbitraries.of(CURRENCIES)
                .flatMap(currency -> Combinators.combine(
                                entry(currency).list().ofMaxSize(8),
                                amount(currency),
                                Arbitraries.integers().between(0, 99_999),
                                days())
                        .as((entries, opening, number, day) -> statement(currency, entries, opening, number, day)));
    }

    private static ReadFile.Part statement(
            String currency, List<StatementEntry> entries, BigDecimal opening, int number, LocalDate day) {
        BigDecimal closing = entries.stream().map(StatementEntry::amount).reduce(opening, BigDecimal::add);
        return new ReadFile.Part(
                new BankStatement(
                        new Origin("mt940", "statement.sta", null, 1),
                        new Account("BE47063000111280", null, null, currency, null),
                        number + "/1",
                        "REF" + number,
                        null,
                        null,
                        day,
                        new Balance(opening, day),
                        new Balance(Amounts.of(closing, currency), day),
                        entries.size(),
                        0,
                        List.of()),
                entries);
    }

    private static Arbitrary<StatementEntry> entry(String currency) {
        Arbitrary<String> code = Arbitraries.of("NTRF+166", "NDDT+105", "S051+051", "NTRF", "FCHG", "NMSC");
        return Combinators.combine(
                        code,
                        amount(currency),
                        Combinators.combine(days(), Arbitraries.integers().between(-60, 60))
                                .as((day, later) -> List.of(day, day.plusDays(later))),
                        party().injectNull(0.3),
                        words(140),
                        reference().injectNull(0.5),
                        Combinators.combine(
                                        reference().injectNull(0.5), reference().injectNull(0.7))
                                .as(Mandate::new))
                .as((type, amount, days, other, text, bankReference, mandate) ->
                        entry(currency, type, amount, days, other, text, bankReference, mandate));
    }

    private record Mandate(
            @Nullable String endToEnd, @Nullable String mandate) {}

    /** Plain lines hold nothing but a text. */
    private static StatementEntry entry(
            String currency,
            String code,
            BigDecimal amount,
            List<LocalDate> days,
            @Nullable Counterparty other,
            String text,
            @Nullable String bankReference,
            Mandate mandate) {
        boolean plain = code.length() == 4 && other == null;
        return new StatementEntry(
                amount,
                currency,
                days.get(0),
                days.get(1),
                other,
                text,
                null,
                bankReference,
                plain ? null : mandate.endToEnd,
                plain ? null : mandate.mandate,
                null,
                code,
                null,
                List.of());
    }

    private static Arbitrary<Counterparty> party() {
        return Combinators.combine(
                        words(52),
                        Arbitraries.of(IBANS).injectNull(0.3),
                        Arbitraries.of("GEBABEBB", "INGBNL2AXXX").injectNull(0.3))
                .as((name, iban, bic) -> new Counterparty(name, iban, null, bic));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(100, DAYS).map(START::plusDays);
    }

    private static Arbitrary<BigDecimal> amount(String currency) {
        return Arbitraries.longs()
                .between(-99_999_999L, 99_999_999L)
                .map(units -> BigDecimal.valueOf(units, Amounts.decimals(currency)));
    }

    private static Arbitrary<String> reference() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(14)
                .map("R"::concat);
    }

    /** Words of letters and short numbers with one blank between them, nothing that means something by itself. */
    private static Arbitrary<String> words(int most) {
        Arbitrary<String> word = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withChars("éèàçëüöAEIO")
                        .ofMinLength(1)
                        .ofMaxLength(14),
                Arbitraries.integers().between(0, 99_999).map(String::valueOf));
        return word.list().ofMinSize(1).ofMaxSize(20).map(all -> {
            String text = String.join(" ", all);
            return text.substring(0, Math.min(most, text.length())).strip();
        });
    }
}
