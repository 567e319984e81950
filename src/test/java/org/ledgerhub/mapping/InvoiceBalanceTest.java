package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

class InvoiceBalanceTest {
    /** Goods, half deductible cars and services; reverse charge at 21 %; rounding never needs a rule. */
    private static final Mapping MAPPING = Rules.with("""
            - { id: goods, why: w, when: { line.description: goods }, then: { account: "604000", nature: goods, rate: 21 } }
            - { id: car, why: w, when: { line.description: car }, then: { account: "610300", nature: services, rate: 21 } }
            - { id: rest, why: w, when: {}, then: { account: "613000", nature: services, rate: 21 } }
            - { id: reverse, why: w, when: { vat.category: AE }, then: { vat: "be-cocontractor-{due-rate}-{class}" } }
            - { id: zero, why: w, when: {}, then: { hold: none } }
            """);

    record Line(int cents, String category, String rate, String description) {}

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<String> kinds = Arbitraries.of("S 21", "S 6", "S 12", "AE 0");
        // small amounts make lines and discounts cancel out, which ordinary ones hardly ever do
        Arbitrary<Integer> amounts = Arbitraries.oneOf(
                Arbitraries.integers().between(-20_000, 100_000),
                Arbitraries.integers().between(-10, 10));
        return Combinators.combine(amounts, kinds, Arbitraries.of("goods", "car", "service"))
                .as((cents, kind, text) -> new Line(cents, kind.split(" ")[0], kind.split(" ")[1], text));
    }

    @Provide
    Arbitrary<Integer> discounts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 500), Arbitraries.integers().between(0, 20));
    }

    @Property(tries = 500)
    void everyInvoiceIsBookedAsItStatesItself(
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("lines") Line> lines,
            @ForAll boolean credit,
            @ForAll("discounts") int discount,
            @ForAll @IntRange(min = -2, max = 2) int rounding) {
        // given
        SampleInvoice sample = SampleInvoice.of();
        lines.forEach(line -> sample.line(amount(line.cents()), line.category(), line.rate(), line.description()));
        Line first = lines.get(0);
        sample.allowance(amount(discount), first.category(), first.rate(), "discount")
                .rounding(amount(rounding));
        Invoice invoice = (credit ? sample.credit() : sample).build();
        Assume.that(invoice.totals().gross().signum() != 0);

        // when: the posting could not be constructed if it did not balance
        Posting posting = Rules.purchase(MAPPING, invoice);

        // then
        boolean negative = invoice.totals().gross().signum() < 0;
        BigDecimal owed = invoice.totals().gross().add(invoice.totals().rounding());
        assertThat(posting.gross()).isEqualByComparingTo(negative ? owed.negate() : owed);
        assertThat(posting.kind()).isEqualTo(invoice.credit() ? Posting.Kind.PURCHASE_CREDIT : Posting.Kind.PURCHASE);
        BigDecimal between = role(posting, PostingLine.Role.ROUNDING);
        assertThat(posting.net().add(posting.vat()).add(between)).isEqualByComparingTo(posting.gross());
        assertThat(role(posting, PostingLine.Role.BASE)).isEqualByComparingTo(posting.net());
        assertThat(role(posting, PostingLine.Role.VAT).add(role(posting, PostingLine.Role.NON_DEDUCTIBLE)))
                .isEqualByComparingTo(posting.vat());
    }

    /** Σ of a role, as a positive share of what is owed. */
    private static BigDecimal role(Posting posting, PostingLine.Role role) {
        BigDecimal sum = posting.lines().stream()
                .filter(line -> line.role() == role)
                .map(PostingLine::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return posting.kind().credit() ? sum.negate() : sum;
    }

    private static String amount(int cents) {
        return new BigDecimal(cents).movePointLeft(2).toPlainString();
    }
}
