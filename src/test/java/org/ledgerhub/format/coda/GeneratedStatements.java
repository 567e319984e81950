package org.ledgerhub.format.coda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.References;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;
import org.ledgerhub.document.StatementEntry.Original;
import org.ledgerhub.format.ReadFile;

/** Statements of any shape that CODA can hold. */
final class GeneratedStatements {
    private static final Origin ORIGIN = new Origin("coda", "statement.cod", null, 1);
    private static final LocalDate START = LocalDate.of(1980, 1, 1);
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "TND");

    private GeneratedStatements() {}

    static Arbitrary<ReadFile.Part> statements() {
        return Arbitraries.of(CURRENCIES)
                .flatMap(currency -> Combinators.combine(
                                account(currency),
                                entry(currency).list().ofMaxSize(12),
                                amount(currency),
                                Arbitraries.integers().between(1, 999).map(n -> String.format("%03d", n)),
                                text(16).injectNull(0.5),
                                dates(),
                                dates())
                        .as(GeneratedStatements::statement));
    }

    private static ReadFile.Part statement(
            Account account,
            List<StatementEntry> entries,
            BigDecimal opening,
            String number,
            @Nullable String id,
            LocalDate from,
            LocalDate to) {
        BigDecimal closing = entries.stream().map(StatementEntry::amount).reduce(opening, BigDecimal::add);
        Balance before = new Balance(opening, from);
        Balance after = new Balance(Amounts.of(closing, account.currency()), entries.isEmpty() ? from : to);
        BankStatement statement = new BankStatement(
                ORIGIN, account, number, id, number, to, after.date(), before, after, entries.size(), 0, List.of());
        return new ReadFile.Part(statement, entries);
    }

    private static Arbitrary<Account> account(String currency) {
        return Combinators.combine(account(), bic().injectNull(0.2), text(26).injectNull(0.2))
                .as((number, bic, holder) -> number.startsWith("/")
                        ? new Account(null, number, bic, currency, holder)
                        : new Account(number, null, bic, currency, holder));
    }

    /** An IBAN, or a number that begins with a stroke. */
    private static Arbitrary<String> account() {
        Arbitrary<String> belgian = Arbitraries.strings()
                .numeric()
                .ofLength(12)
                .filter(digits -> !digits.equals("000000000000"))
                .map(References::belgianIban);
        return Arbitraries.oneOf(
                belgian,
                Arbitraries.of("FR7630006000011234567890189", "NL91ABNA0417164300", "MT84MALT011000012345MTLCAST001S"),
                Arbitraries.strings()
                        .withCharRange('0', '9')
                        .ofMinLength(1)
                        .ofMaxLength(33)
                        .map(digits -> "/" + digits));
    }

    private static Arbitrary<StatementEntry> entry(String currency) {
        Arbitrary<StatementEntry> single = movement(currency, Arbitraries.of("0", "1", "2", "3"));
        return Arbitraries.frequencyOf(
                Tuple.of(5, single),
                Tuple.of(1, batch(currency, "1", "5")),
                Tuple.of(1, batch(currency, "3", "8")),
                Tuple.of(1, batch(currency, "2", "6")),
                Tuple.of(1, nested(currency)));
    }

    private static Arbitrary<StatementEntry> batch(String currency, String type, String detailType) {
        return Combinators.combine(
                        movement(currency, Arbitraries.of(type)),
                        movement(currency, Arbitraries.of(detailType))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(5))
                .as(GeneratedStatements::total);
    }

    private static Arbitrary<StatementEntry> nested(String currency) {
        Arbitrary<StatementEntry> detailed = Combinators.combine(
                        movement(currency, Arbitraries.of("7")),
                        movement(currency, Arbitraries.of("9"))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(3))
                .as(GeneratedStatements::total);
        Arbitrary<StatementEntry> plain = movement(currency, Arbitraries.of("6"));
        return Combinators.combine(movement(currency, Arbitraries.of("2")), detailed, plain, detailed)
                .as((total, first, second, third) -> total(total, List.of(first, second, third)));
    }

    private static StatementEntry total(StatementEntry total, List<StatementEntry> details) {
        BigDecimal sum = details.stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StatementEntry(
                Amounts.of(sum, total.currency()),
                total.currency(),
                total.bookingDate(),
                total.valueDate(),
                total.counterparty(),
                total.communication(),
                total.structuredCommunication(),
                total.bankReference(),
                null,
                total.mandateId(),
                total.creditorId(),
                total.transactionCode(),
                total.original(),
                details);
    }

    private static Arbitrary<StatementEntry> movement(String currency, Arbitrary<String> type) {
        Arbitrary<String> code = Combinators.combine(
                        type, Arbitraries.strings().numeric().ofLength(7))
                .as(String::concat);
        return Combinators.combine(
                        amount(currency),
                        Combinators.combine(dates(), dates().injectNull(0.2)).as(Arrays::asList),
                        counterparty().injectNull(0.2),
                        communication(),
                        text(21).injectNull(0.3),
                        text(35).injectNull(0.3),
                        code)
                .as((amount, days, other, said, bankReference, endToEnd, transaction) -> new StatementEntry(
                        amount,
                        currency,
                        days.get(0),
                        days.get(1),
                        other,
                        said.free,
                        said.structured,
                        bankReference,
                        endToEnd,
                        said.mandate,
                        said.creditor,
                        transaction,
                        said.original,
                        List.of()));
    }

    private record Said(
            @Nullable String free,
            @Nullable String structured,
            @Nullable String mandate,
            @Nullable String creditor,
            @Nullable Original original) {}

    /** Free text of any length; a reference; a direct debit with either; an amount before exchange with either. */
    private static Arbitrary<Said> communication() {
        Arbitrary<@Nullable String> free = text(700).injectNull(0.3);
        Arbitrary<String> belgian = Arbitraries.longs()
                .between(1, 9_999_999_999L)
                .map(ten -> String.format("%010d%02d", ten, ten % 97 == 0 ? 97 : ten % 97));
        Arbitrary<String> any = Arbitraries.oneOf(belgian, Arbitraries.of("RF18539007547034", "RF712348231"));
        Arbitrary<Original> original = Combinators.combine(
                        Arbitraries.longs().between(1, 999_999_999_999_999L),
                        Arbitraries.of(CURRENCIES),
                        Arbitraries.longs().between(1, 999_999_999_999L).injectNull(0.2))
                .as((amount, currency, rate) -> new Original(
                        Thousandths.amount(amount, currency), currency, rate == null ? null : plain(rate)));
        return Arbitraries.oneOf(
                free.map(text -> new Said(text, null, null, null, null)),
                Combinators.combine(free, any).as((text, reference) -> new Said(text, reference, null, null, null)),
                Combinators.combine(free, any.injectNull(0.5), text(35), text(35).injectNull(0.2))
                        .as((text, reference, mandate, creditor) -> new Said(text, reference, mandate, creditor, null)),
                Combinators.combine(free, belgian.injectNull(0.5), original)
                        .as((text, reference, amount) -> new Said(text, reference, null, null, amount)));
    }

    private static BigDecimal plain(long rate) {
        BigDecimal bare = BigDecimal.valueOf(rate, 8).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Arbitrary<Counterparty> counterparty() {
        return Combinators.combine(text(70), account().injectNull(0.2), bic().injectNull(0.3))
                .as((name, account, bic) -> account != null && account.startsWith("/")
                        ? new Counterparty(name, null, account, bic)
                        : new Counterparty(name, account, null, bic));
    }

    private static Arbitrary<String> bic() {
        return Arbitraries.of("KREDBEBB", "GEBABEBB", "BBRUBEBBXXX", "CMCIFRPP");
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 36_000).map(START::plusDays);
    }

    /** Text without blanks at its ends or in a row, with letters of French and Dutch. */
    private static Arbitrary<String> text(int longest) {
        return Arbitraries.strings()
                .withChars("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 /-.,()'éèàçëï")
                .ofMinLength(1)
                .ofMaxLength(longest)
                .map(Blanks::collapse)
                .filter(text -> !text.isEmpty() && !text.chars().allMatch(c -> c == '0'));
    }

    private static Arbitrary<BigDecimal> amount(String currency) {
        return Arbitraries.longs()
                .between(-5_000_000_000_000L, 5_000_000_000_000L)
                .map(thousandths -> Thousandths.amount(thousandths, currency));
    }
}
