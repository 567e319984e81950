package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

class InvoiceCodingTest {
    private static final Mapping SERVICES = Rules.with("- { id: all, why: w, then: { account: \"613000\" } }");

    @Test
    void discountWithARuleOfItsOwnKeepsItsAccountInsteadOfLoweringTheLines() {
        // given
        Mapping mapping = Rules.with("""
                - { id: lines, why: w, when: { line.kind: line }, then: { account: "604000" } }
                - { id: bonus, why: w, when: { line.kind: allowance }, then: { account: "608000" } }
                """);

        // when
        Posting posting = Rules.purchase(
                mapping,
                SampleInvoice.of()
                        .line("100.00", "S", "21")
                        .allowance("10.00", "S", "21", "bonus")
                        .build());

        // then
        assertThat(Rules.lines(posting))
                .containsExactly(
                        "base 604000 D100.00 be-21-goods",
                        "base 608000 C10.00 be-21-goods",
                        "vat 411000 D18.90 be-21-goods",
                        "relation 440000 C108.90");
    }

    @Test
    void cashDiscountPairIsBookedOnLinesOfItsOwnWhenItsCategoryHasNone() {
        // given: VAT on the discounted base, the rest as a charge of category E
        Mapping mapping = Rules.with("""
                - { id: pair, why: w, when: { line.kind: charge }, then: { account: "604000", vat: be-0-goods } }
                - { id: lines, why: w, then: { account: "604000" } }
                """);

        // when
        Posting posting = Rules.purchase(
                mapping,
                SampleInvoice.of()
                        .line("100.00", "S", "21")
                        .allowance("2.00", "S", "21", "discount when paid in time")
                        .charge("2.00", "E", "0", "discount when paid in time")
                        .build());

        // then
        assertThat(Rules.lines(posting))
                .containsExactly(
                        "base 604000 D98.00 be-21-goods",
                        "base 604000 D2.00 be-0-goods",
                        "vat 411000 D20.58 be-21-goods",
                        "relation 440000 C120.58");
    }

    @Test
    void discountThatTakesAllOfARateLeavesTheOtherRates() {
        // given
        Invoice invoice = SampleInvoice.of()
                .line("0.08", "S", "21", "goods")
                .line("10.00", "S", "6", "goods")
                .allowance("0.08", "S", "21", "discount")
                .build();

        // when
        Posting posting = Rules.purchase(Rules.with("""
            - { id: goods, why: w, when: {}, then: { account: "604000", nature: goods } }
            """), invoice);

        // then
        assertThat(posting.net()).isEqualByComparingTo("10.00");
        assertThat(posting.vat()).isEqualByComparingTo("0.60");
        assertThat(posting.lines())
                .filteredOn(line -> line.role() == PostingLine.Role.BASE)
                .extracting(PostingLine::signed)
                .usingElementComparator(java.math.BigDecimal::compareTo)
                .contains(new java.math.BigDecimal("10.00"))
                .doesNotContain(new java.math.BigDecimal("0.08"));
    }

    @Test
    void roundingOfThePayableAmountIsOwedAndStandsOnItsOwnAccount() {
        // when
        Posting posting = Rules.purchase(
                SERVICES,
                SampleInvoice.of().line("10.00", "S", "21").rounding("0.02").build());

        // then
        assertThat(posting.gross()).isEqualTo("12.12");
        assertThat(Rules.lines(posting)).contains("rounding 657000 D0.02", "relation 440000 C12.12");
    }

    @Test
    void linesThatMissTheBaseByTwoCentsEachAreRoundedOneMoreCentIsHeld() {
        // given
        SampleInvoice within = SampleInvoice.of()
                .line("10.00", "S", "21")
                .line("5.00", "S", "21")
                .row("15.04", "3.15", "S", "21");
        SampleInvoice beyond = SampleInvoice.of()
                .line("10.00", "S", "21")
                .line("5.00", "S", "21")
                .row("15.05", "3.15", "S", "21");

        // then
        assertThat(Rules.lines(Rules.purchase(SERVICES, within.build()))).contains("rounding 657000 D0.04");
        assertThat(Rules.hold(code(SERVICES, beyond))).isEqualTo("totals-mismatch");
    }

    @Test
    void totalThatIsNotBasesAndVatIsHeld() {
        assertThat(Rules.hold(code(
                        SERVICES, SampleInvoice.of().line("10.00", "S", "21").off("0.03"))))
                .isEqualTo("totals-mismatch");
    }

    @Test
    void vatIsBookedAsStatedEvenWhenItIsNotTheRateOfTheBase() {
        // given
        SampleInvoice off = SampleInvoice.of().line("100.00", "S", "21").row("100.00", "21.04", "S", "21");

        // then
        assertThat(Rules.lines(Rules.purchase(SERVICES, off.build())))
                .containsExactly(
                        "base 613000 D100.00 be-21-services",
                        "vat 411000 D21.04 be-21-services",
                        "relation 440000 C121.04");
    }

    @Test
    void invoiceWithANegativeTotalIsACreditWithPositiveAmounts() {
        // when
        Posting posting = Rules.purchase(
                SERVICES, SampleInvoice.of().line("-100.00", "S", "21").build());

        // then
        assertThat(posting.kind()).isEqualTo(Posting.Kind.PURCHASE_CREDIT);
        assertThat(posting.gross()).isEqualTo("121.00");
        assertThat(Rules.lines(posting))
                .containsExactly(
                        "base 613000 C100.00 be-21-services",
                        "vat 411000 C21.00 be-21-services",
                        "relation 440000 D121.00");
    }

    @Test
    void creditNoteWithNegativeTotalsIsADebit() {
        // when
        Posting posting = Rules.purchase(
                SERVICES, SampleInvoice.of().line("-100.00", "S", "21").credit().build());

        // then
        assertThat(posting.kind()).isEqualTo(Posting.Kind.PURCHASE);
        assertThat(Rules.lines(posting)).contains("base 613000 D100.00 be-21-services", "relation 440000 C121.00");
    }

    @Test
    void saleOwesItsVatAndItsCreditNoteTakesItBack() {
        // when
        Posting sale = Rules.posting(SERVICES.code(
                SampleInvoice.of().line("100.00", "S", "21").build(), Mapping.Side.SALE, Rules.books(), "s"));
        Posting credit = Rules.posting(SERVICES.code(
                SampleInvoice.of().line("100.00", "S", "21").credit().build(), Mapping.Side.SALE, Rules.books(), "s"));

        // then
        assertThat(sale.kind()).isEqualTo(Posting.Kind.SALE);
        assertThat(sale.relation().role()).isEqualTo(Posting.Counterpart.Role.CUSTOMER);
        assertThat(Rules.lines(sale))
                .containsExactly(
                        "base 613000 C100.00 be-sale-21", "vat 451000 C21.00 be-sale-21", "relation 400000 D121.00");
        assertThat(Rules.lines(credit))
                .containsExactly(
                        "base 613000 D100.00 be-sale-21", "vat 451000 D21.00 be-sale-21", "relation 400000 C121.00");
    }

    @Test
    void documentOverNothingIsBookedOnlyWhenARuleReleasesIt() {
        // given
        SampleInvoice nothing = SampleInvoice.of().line("0.00", "S", "21");
        Mapping released = Rules.with("- { id: all, why: w, then: { account: \"613000\", hold: none } }");

        // then
        assertThat(Rules.hold(code(SERVICES, nothing))).isEqualTo("no-rule");
        assertThat(Rules.lines(Rules.purchase(released, nothing.build())))
                .containsExactly("base 613000 D0.00 be-21-services", "relation 440000 C0.00");
    }

    @Test
    void prepaidAmountMovesOnlyWhenARuleNamesItsAccount() {
        // given
        SampleInvoice prepaid = SampleInvoice.of().line("100.00", "S", "21").prepaid("50.00");
        Mapping named = Rules.with("""
                - { id: lines, why: w, when: { line.kind: line }, then: { account: "613000" } }
                - { id: advance, why: w, when: { line.kind: prepaid }, then: { account: "406000" } }
                """);

        // then
        assertThat(Rules.lines(Rules.purchase(SERVICES, prepaid.build()))).hasSize(3);
        assertThat(Rules.lines(Rules.purchase(named, prepaid.build())))
                .endsWith("relation 440000 C121.00", "relation 440000 D50.00", "contra 406000 C50.00");
    }

    @Test
    void foreignVatJoinsTheCostWhenARuleSaysSo() {
        // given
        Mapping mapping = Rules.with("- { id: hotel, why: w, then: { account: \"615200\", vat: foreign-vat } }");

        // then
        assertThat(Rules.lines(Rules.purchase(
                        mapping,
                        SampleInvoice.of()
                                .seller("FR65912345675")
                                .line("280.00", "S", "10")
                                .build())))
                .containsExactly(
                        "base 615200 D280.00 foreign-vat",
                        "non_deductible 615200 D28.00 foreign-vat",
                        "relation 440000 C308.00");
    }

    @Test
    void rateOfForeignCurrencyIsStatedElseFromTheTableElseItIsHeld() {
        // given
        Invoice stated = SampleInvoice.of()
                .line("100.00", "S", "21")
                .currency("USD", "19.32")
                .build();
        Invoice silent = SampleInvoice.of()
                .line("100.00", "S", "21")
                .currency("USD", null)
                .build();
        Books table = new Books(
                "f", "own", null, null, null, "BE", 2000, (currency, day) -> Optional.of(new BigDecimal("0.91")));

        // then
        assertThat(Rules.purchase(SERVICES, stated).rate()).isEqualTo("0.92");
        assertThat(Rules.posting(SERVICES.code(silent, Mapping.Side.PURCHASE, table, "p"))
                        .rate())
                .isEqualTo("0.91");
        assertThat(Rules.hold(SERVICES.code(silent, Mapping.Side.PURCHASE, Rules.books(), "p")))
                .isEqualTo("exchange-rate-missing");
    }

    @Test
    void taxPointDecidesThePeriodAndTheDocumentKeepsItsDate() {
        // when
        Posting posting = Rules.purchase(
                SERVICES,
                SampleInvoice.of()
                        .line("1.00", "S", "21")
                        .taxPoint("2026-02-28")
                        .build());

        // then
        assertThat(posting.period()).isEqualTo("2026-02");
        assertThat(posting.date()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(posting.documentDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void codeThatThePackageDoesNotHaveIsHeld() {
        // given
        Books octopus = new Books("f", "own", "octopus", null, null, "BE", 2000, Books.Rates.NONE);

        // then
        assertThat(Rules.hold(SERVICES.code(
                        SampleInvoice.of().line("1.00", "S", "21").build(), Mapping.Side.PURCHASE, octopus, "p")))
                .isEqualTo("vat-code-unmapped");
    }

    @Test
    void codeOfAnotherRateOrWithoutVatNeverOverridesTheDocument() {
        // given
        Mapping otherRate = Rules.with("- { id: all, why: w, then: { account: \"613000\", vat: be-6-services } }");
        Mapping without = Rules.with("- { id: all, why: w, then: { account: \"613000\", vat: be-0-services } }");
        Mapping ofSales = Rules.with("- { id: all, why: w, then: { account: \"613000\", vat: be-sale-21 } }");
        SampleInvoice invoice = SampleInvoice.of().line("100.00", "S", "21");

        // then
        assertThat(Rules.hold(code(otherRate, invoice))).isEqualTo("vat-unknown");
        assertThat(Rules.hold(code(without, invoice))).isEqualTo("vat-mismatch");
        assertThat(Rules.hold(code(ofSales, invoice))).isEqualTo("vat-unknown");
    }

    @Test
    void accountOfAFactorIsNotTheSuppliers() {
        // when
        Posting own = Rules.purchase(
                SERVICES, SampleInvoice.of().line("1.00", "S", "21").build());
        Posting factored = Rules.purchase(
                SERVICES,
                SampleInvoice.of().line("1.00", "S", "21").payee("Factor NV").build());

        // then
        assertThat(own.relation().iban()).isEqualTo("BE20001122334456");
        assertThat(factored.relation().iban()).isNull();
        assertThat(own.relation().enterpriseNumber()).isEqualTo("0550011279");
    }

    @Test
    void uncodedTellsTheFactsThatARuleWouldNeed() {
        // given
        Mapping none =
                Rules.with("- { id: other, why: w, when: { seller.vat: BE0403170701 }, then: { account: \"6\" } }");

        // when
        Coding.Uncoded uncoded = (Coding.Uncoded) code(none, SampleInvoice.of().line("1.00", "S", "21", "Tafel"));

        // then
        assertThat(uncoded.problem().code()).isEqualTo("no-rule");
        assertThat(uncoded.facts())
                .containsEntry("seller.vat", "BE0550011279")
                .containsEntry("line.description", "Tafel")
                .containsEntry("vat.category", "S")
                .containsEntry("document.direction", "purchase");
    }

    @Test
    void linesBookedAlikeAreOneLineThatNamesTheirSources() {
        // when
        Posting posting = Rules.purchase(
                SERVICES,
                SampleInvoice.of()
                        .line("1.00", "S", "21")
                        .line("2.00", "S", "21")
                        .build());

        // then
        PostingLine base = posting.lines().get(0);
        assertThat(base.debit()).isEqualTo("3.00");
        assertThat(base.source()).isEqualTo("1,2");
    }

    private static Coding code(Mapping mapping, SampleInvoice invoice) {
        return mapping.code(invoice.build(), Mapping.Side.PURCHASE, Rules.books(), "p");
    }
}
