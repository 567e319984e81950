package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ledgerhub.document.StatementEntry;

/**
 * Bank costs whose VAT the bank states: one detail of the entry is VAT (CODA category 011), and the details that a
 * rule gives a VAT code × the code's percentage agree with it within 0.01. Otherwise nothing is deducted.
 *
 * @param code neutral VAT code
 * @param base Σ of the costs, signed as the bank moved it
 * @param costs which details are the costs
 * @param vat which detail is the VAT
 * @param why the rule that gave the code
 */
record BankCosts(VatCode code, BigDecimal base, List<Integer> costs, int vat, Decided why) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    static Optional<BankCosts> of(List<StatementEntry> parts, List<Decisions> decisions, VatCodeChoice vatCodes)
            throws Held {
        List<Integer> vat = IntStream.range(0, parts.size())
                .filter(i -> EntryFacts.isVat(parts.get(i)))
                .boxed()
                .toList();
        List<Integer> costs = IntStream.range(0, parts.size())
                .filter(i ->
                        !vat.contains(i) && decisions.get(i).of(Decision.VAT).isPresent())
                .boxed()
                .toList();
        if (vat.size() != 1 || costs.isEmpty()) {
            return Optional.empty();
        }
        Decisions first = decisions.get(costs.get(0));
        Decided why = first.of(Decision.VAT).orElseThrow();
        boolean sameCode = costs.stream()
                .allMatch(i ->
                        decisions.get(i).of(Decision.VAT).orElseThrow().value().equals(why.value()));
        VatCode code = vatCodes.chooseForCosts(why, first.facts());
        BigDecimal base = costs.stream().map(i -> parts.get(i).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sameCode && agrees(code, base, parts.get(vat.get(0)).amount())
                ? Optional.of(new BankCosts(code, base, costs, vat.get(0), why))
                : Optional.empty();
    }

    private static boolean agrees(VatCode code, BigDecimal base, BigDecimal vat) {
        return code.treatment() == VatCode.Treatment.CHARGED
                && code.rate() != null
                && base.multiply(code.rate())
                                .movePointLeft(2)
                                .subtract(vat)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }
}
