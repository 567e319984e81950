package org.ledgerhub.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;

/**
 * Whether the lines, allowances and charges of each VAT category and rate make its base (BT-116). What a rounding line
 * takes up, 0.02 a line and at most 1.00, is not told.
 */
final class VatBases {
    private static final BigDecimal PER_LINE = new BigDecimal("0.02");

    /** A VAT category at a rate; no rate counts as zero. */
    private record Group(@Nullable String category, BigDecimal rate) {
        static Group of(@Nullable String category, @Nullable BigDecimal rate) {
            return new Group(category, rate == null ? BigDecimal.ZERO : rate.stripTrailingZeros());
        }

        @Override
        public String toString() {
            return category + " " + rate.toPlainString() + " %";
        }
    }

    private final Map<Group, BigDecimal> parts = new LinkedHashMap<>();
    private int count;

    private VatBases() {}

    static void run(Invoice invoice, Findings findings) {
        if (invoice.vatBreakdown().isEmpty() || !told(invoice)) {
            return;
        }
        VatBases bases = new VatBases();
        invoice.lines().forEach(line -> bases.add(line.vat(), line.netAmount()));
        invoice.charges().forEach(charge -> bases.add(charge.vat(), charge.amount()));
        invoice.allowances()
                .forEach(allowance ->
                        bases.add(allowance.vat(), allowance.amount().negate()));
        bases.compare(invoice.vatBreakdown(), findings);
    }

    private static boolean told(Invoice invoice) {
        return !invoice.lines().isEmpty()
                && invoice.lines().stream().allMatch(line -> told(line.vat()) && line.netAmount() != null)
                && invoice.allowances().stream().allMatch(allowance -> told(allowance.vat()))
                && invoice.charges().stream().allMatch(charge -> told(charge.vat()));
    }

    private static boolean told(Invoice.@Nullable Vat vat) {
        return vat != null && vat.category() != null;
    }

    private void add(Invoice.@Nullable Vat vat, @Nullable BigDecimal amount) {
        if (vat != null && amount != null) {
            parts.merge(Group.of(vat.category(), vat.rate()), amount, BigDecimal::add);
            count++;
        }
    }

    private void compare(List<Invoice.VatBreakdown> rows, Findings findings) {
        BigDecimal slack = PER_LINE.multiply(BigDecimal.valueOf(count)).min(BigDecimal.ONE);
        Map<Group, BigDecimal> bases = new LinkedHashMap<>(parts);
        bases.replaceAll((group, amount) -> BigDecimal.ZERO);
        for (Invoice.VatBreakdown row : rows) {
            BigDecimal base = row.taxableAmount() == null ? BigDecimal.ZERO : row.taxableAmount();
            bases.merge(Group.of(row.category(), row.rate()), base, BigDecimal::add);
        }
        bases.forEach((group, base) -> {
            BigDecimal expected = parts.getOrDefault(group, BigDecimal.ZERO);
            if (base.subtract(expected).abs().compareTo(slack) > 0) {
                findings.add(difference(group, base, expected));
            }
        });
    }

    private static Problem difference(Group group, BigDecimal base, BigDecimal expected) {
        String message = "The base of VAT " + group + " is " + base.toPlainString()
                + ", but its lines, allowances and charges make " + expected.toPlainString() + ".";
        String remedy = "Compare with the readable invoice; the VAT breakdown is what is booked.";
        return Problem.warning("vat-mismatch", message, remedy).at(Problem.Place.term("BT-116"));
    }
}
