package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

class StatementCodingTest {
    private static final Mapping MAPPING = Rules.with("""
            - { id: mill, why: w, when: { entry.iban: BE68539007547034 }, then: { account: "440000" } }
            """);

    @Test
    void knownMovementHasItsAccountAndUnknownOneWaitsOnTheSuspenseAccount() {
        // when
        Posting posting = single(code(
                MAPPING,
                entry("-100.00", "2026-03-02", "00101000", "BE68539007547034"),
                entry("40.00", "2026-03-03", "00150000", null)));

        // then
        assertThat(posting.kind()).isEqualTo(Posting.Kind.BANK);
        assertThat(Rules.lines(posting))
                .containsExactly("bank 550000 C60.00", "contra 440000 D100.00", "suspense 499000 C40.00");
        assertThat(posting.opening()).isEqualTo("1000.00");
        assertThat(posting.closing()).isEqualTo("940.00");
        assertThat(posting.gross()).isEqualTo("-60.00");
        PostingLine paid = posting.lines().get(1);
        assertThat(paid.source()).isEqualTo("1");
        assertThat(paid.bank().date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(paid.bank().iban()).isEqualTo("BE68539007547034");
        assertThat(posting.lines().get(2).why().account().rule()).isEqualTo("suspense");
    }

    @Test
    void statementOverTwoMonthsIsAPostingForEachWithTheBalanceBetween() {
        // when
        List<Posting> parts = postings(code(
                MAPPING,
                entry("10.00", "2026-02-27", "00150000", null),
                entry("5.00", "2026-02-28", "00150000", null),
                entry("-3.00", "2026-03-01", "00101000", null)));

        // then
        assertThat(parts).extracting(Posting::id).containsExactly("p", "2-p");
        assertThat(parts).extracting(Posting::period).containsExactly("2026-02", "2026-03");
        assertThat(parts)
                .extracting(Posting::date)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 5));
        assertThat(parts.get(0).closing())
                .isEqualTo("1015.00")
                .isEqualTo(parts.get(1).opening());
        assertThat(parts.get(1).closing()).isEqualTo("1012.00");
    }

    @Test
    void longStatementIsHandedOverInPartsThatThePackageTakes() {
        // given
        List<StatementEntry> entries = IntStream.range(0, 10)
                .mapToObj(i -> entry("1.00", "2026-03-02", "00150000", null))
                .toList();
        Books short4 = new Books("f", "own", null, null, null, "BE", 4, Books.Rates.NONE);
        List<Posting> parts = new ArrayList<>();

        // when
        Coding coding = MAPPING.code(statement(), entries::iterator, short4, "p", parts::add);

        // then
        assertThat(((Coding.Coded) coding).postings()).isEmpty();
        assertThat(parts).hasSize(4).allSatisfy(part -> assertThat(part.lines()).hasSizeLessThanOrEqualTo(4));
        assertThat(parts).extracting(Posting::id).containsExactly("p", "2-p", "3-p", "4-p");
    }

    @Test
    void partsAreHandedOverWhileEntriesAreStillBeingRead() {
        // given
        List<Integer> handedOver = new ArrayList<>();
        List<Posting> parts = new ArrayList<>();
        Iterator<StatementEntry> entries = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < 9;
            }

            @Override
            public StatementEntry next() {
                next++;
                handedOver.add(parts.size());
                return entry("1.00", "2026-03-02", "00150000", null);
            }
        };
        Books short4 = new Books("f", "own", null, null, null, "BE", 4, Books.Rates.NONE);

        // when
        MAPPING.code(statement(), () -> entries, short4, "p", parts::add);

        // then: never more than the current part is waiting
        assertThat(handedOver).containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2);
    }

    @Test
    void batchIsBookedByItsDetailsOnlyWhenTheyAddUp() {
        // given
        StatementEntry exact = batch("10105000", "-30.00", detail("-10.00", "51105000"), detail("-20.00", "51105000"));
        StatementEntry open = batch("10105000", "-30.00", detail("-10.00", "51105000"), detail("-19.00", "51105000"));

        // then
        assertThat(Rules.lines(single(code(MAPPING, exact))))
                .containsExactly("bank 550000 C30.00", "suspense 499000 D10.00", "suspense 499000 D20.00");
        assertThat(Rules.lines(single(code(MAPPING, open))))
                .containsExactly("bank 550000 C30.00", "suspense 499000 D30.00");
    }

    @Test
    void batchWithMoreDetailsThanThePackageTakesIsBookedAsOne() {
        // given
        StatementEntry[] details =
                IntStream.range(0, 5).mapToObj(i -> detail("-2.00", "51105000")).toArray(StatementEntry[]::new);
        List<StatementEntry> entries = List.of(batch("10105000", "-10.00", details));
        Books short5 = new Books("f", "own", null, null, null, "BE", 5, Books.Rates.NONE);

        // then
        assertThat(Rules.lines(single(MAPPING.code(statement(), entries::iterator, short5, "p"))))
                .containsExactly("bank 550000 C10.00", "suspense 499000 D10.00");
    }

    @Test
    void bankCostsAreSplitIntoCostAndVatOnlyWhenTheyAgreeToTheCent() {
        // given
        StatementEntry agreed = batch("30137000", "-12.10", detail("-10.00", "80137006"), detail("-2.10", "80137011"));
        StatementEntry within = batch("30137000", "-12.11", detail("-10.00", "80137006"), detail("-2.11", "80137011"));
        StatementEntry off = batch("30137000", "-12.12", detail("-10.00", "80137006"), detail("-2.12", "80137011"));

        // then
        assertThat(Rules.lines(single(code(MAPPING, agreed))))
                .containsExactly(
                        "bank 550000 C12.10", "base 656000 D10.00 be-21-services", "vat 411000 D2.10 be-21-services");
        assertThat(Rules.lines(single(code(MAPPING, within)))).contains("vat 411000 D2.11 be-21-services");
        assertThat(Rules.lines(single(code(MAPPING, off))))
                .containsExactly("bank 550000 C12.12", "contra 656000 D10.00", "contra 656000 D2.12");
    }

    @Test
    void transferWithCostsKeepsItsCounterpartyOnTheAmountAndNotOnTheCosts() {
        // given
        StatementEntry transfer = new StatementEntry(
                new BigDecimal("-112.10"),
                "EUR",
                LocalDate.of(2026, 3, 2),
                null,
                new StatementEntry.Counterparty("Mill", "BE68539007547034", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                "34101000",
                null,
                List.of(detail("-100.00", "84101100"), detail("-10.00", "84137013"), detail("-2.10", "84137011")));

        // then
        assertThat(Rules.lines(single(code(MAPPING, transfer))))
                .containsExactly(
                        "bank 550000 C112.10",
                        "contra 440000 D100.00",
                        "base 656000 D10.00 be-21-services",
                        "vat 411000 D2.10 be-21-services");
    }

    @Test
    void transferBetweenOwnAccountsPassesThroughTheTransferAccount() {
        assertThat(Rules.lines(single(code(MAPPING, entry("-50.00", "2026-03-02", "00113000", null)))))
                .containsExactly("bank 550000 C50.00", "contra 580000 D50.00");
    }

    @Test
    void statementWithoutEntriesGivesNoPosting() {
        assertThat(postings(code(MAPPING))).isEmpty();
    }

    @Test
    void statementInForeignCurrencyNeedsARate() {
        // given
        BankStatement dollars = statement("USD");
        List<StatementEntry> entries = List.of(entry("1.00", "2026-03-02", "00150000", null));

        // then
        assertThat(Rules.hold(MAPPING.code(dollars, entries::iterator, Rules.books(), "p")))
                .isEqualTo("exchange-rate-missing");
    }

    @Test
    void ruleMayHoldAStatementForOneOfItsEntries() {
        // given
        Mapping holding = Rules.with(
                "- { id: cash, why: Cash is for a person., when: { entry.family: \"09\" }, then: { hold: no-rule } }");

        // when
        Coding.Uncoded uncoded = (Coding.Uncoded) code(holding, entry("1.00", "2026-03-02", "00950000", null));

        // then
        assertThat(uncoded.problem().message()).startsWith("Cash is for a person.");
        assertThat(uncoded.facts()).containsEntry("entry.family", "09").containsEntry("entry.amount", "1.00");
    }

    @Property(tries = 200)
    void partsContinueOneAnotherAndCarryEveryCent(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -10_000, max = 10_000) Integer> cents,
            @ForAll @IntRange(min = 3, max = 20) int maxLines) {
        // given
        List<StatementEntry> entries = new ArrayList<>();
        for (int i = 0; i < cents.size(); i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i * 2L);
            entries.add(entry(
                    new BigDecimal(cents.get(i)).movePointLeft(2).toPlainString(), day.toString(), "00150000", null));
        }
        Books books = new Books("f", "own", null, null, null, "BE", maxLines, Books.Rates.NONE);

        // when
        List<Posting> parts = postings(MAPPING.code(statement(), entries::iterator, books, "p"));

        // then
        BigDecimal balance = new BigDecimal("1000.00");
        for (Posting part : parts) {
            assertThat(part.opening()).isEqualByComparingTo(balance);
            balance = balance.add(part.gross());
            assertThat(part.closing()).isEqualByComparingTo(balance);
            assertThat(part.lines()).hasSizeLessThanOrEqualTo(maxLines);
        }
        BigDecimal moved = entries.stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(balance).isEqualByComparingTo(moved.add(new BigDecimal("1000.00")));
    }

    private static Coding code(Mapping mapping, StatementEntry... entries) {
        return mapping.code(statement(), List.of(entries)::iterator, Rules.books(), "p");
    }

    private static List<Posting> postings(Coding coding) {
        assertThat(coding).isInstanceOf(Coding.Coded.class);
        return ((Coding.Coded) coding).postings();
    }

    private static Posting single(Coding coding) {
        return Rules.posting(coding);
    }

    private static BankStatement statement() {
        return statement("EUR");
    }

    private static BankStatement statement(String currency) {
        return new BankStatement(
                new Origin("coda", "a.cod", null, 1),
                new BankStatement.Account("BE47063000111280", null, null, currency, "Bakkerij"),
                "012",
                null,
                null,
                null,
                LocalDate.of(2026, 3, 5),
                new BankStatement.Balance(new BigDecimal("1000.00"), LocalDate.of(2026, 2, 26)),
                null,
                0,
                0,
                List.of());
    }

    private static StatementEntry entry(String amount, String day, String code, @Nullable String iban) {
        return new StatementEntry(
                new BigDecimal(amount),
                "EUR",
                LocalDate.parse(day),
                null,
                iban == null ? null : new StatementEntry.Counterparty("Name", iban, null, null),
                null,
                null,
                "REF",
                null,
                null,
                null,
                code,
                null,
                List.of());
    }

    private static StatementEntry detail(String amount, String code) {
        return entry(amount, "2026-03-02", code, null);
    }

    private static StatementEntry batch(String code, String amount, StatementEntry... details) {
        return new StatementEntry(
                new BigDecimal(amount),
                "EUR",
                LocalDate.of(2026, 3, 2),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                code,
                null,
                List.of(details));
    }
}
