package org.ledgerhub.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Invoice.VatBreakdown;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Severity;

/**
 * Whether each row of the VAT breakdown holds: category, rate, VAT = base × rate. One minor unit of difference is
 * rounding; below one whole unit EN 16931 still allows it (BR-CO-17), a person should see it; above it is an error.
 */
final class VatCheck {
    private static final Set<String> WITHOUT_VAT = Set.of("Z", "E", "AE", "K", "G", "O");
    private static final Set<String> WITH_REASON = Set.of("E", "AE", "K", "G", "O");
    private static final Set<String> WITH_VAT = Set.of("S", "L", "M", "B");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Findings findings;
    private final int decimals;

    private VatCheck(Findings findings, int decimals) {
        this.findings = findings;
        this.decimals = decimals;
    }

    static void run(Invoice invoice, Findings findings) {
        VatCheck check = new VatCheck(findings, Amounts.decimals(invoice.currency()));
        for (VatBreakdown row : invoice.vatBreakdown()) {
            check.category(row);
            check.amount(row);
        }
        VatBases.run(invoice, findings);
    }

    private void category(VatBreakdown row) {
        String category = row.category();
        if (category == null) {
            tell("vat-category-missing", Severity.ERROR, "BT-118", "A row of the VAT breakdown has no VAT category.");
            return;
        }
        if (!WITHOUT_VAT.contains(category) && !WITH_VAT.contains(category)) {
            String rate = row.rate() == null ? "" : " (" + row.rate().toPlainString() + " %)";
            String message = "VAT category " + category + rate + " is none of EN 16931.";
            tell("vat-category-unknown", Severity.WARNING, "BT-118", message);
        }
        if (WITH_REASON.contains(category)
                && row.exemptionCode() == null
                && row.exemptionReason() == null
                && row.name() == null) {
            String message = "VAT category " + category + " comes without a reason.";
            tell("exemption-reason-missing", Severity.INFO, "BT-120", message);
        }
        if (category.equals("S") && (row.rate() == null || row.rate().signum() == 0)) {
            tell("vat-rate-missing", Severity.WARNING, "BT-119", "VAT category S comes without a rate above zero.");
        }
    }

    private void amount(VatBreakdown row) {
        BigDecimal vat = row.taxAmount();
        if (vat == null) {
            tell("vat-amount-missing", Severity.ERROR, "BT-117", "A row of the VAT breakdown has no VAT amount.");
        } else if (row.category() != null && WITHOUT_VAT.contains(row.category()) && vat.signum() != 0) {
            String message =
                    "VAT of " + vat.toPlainString() + " stands in category " + row.category() + ", which knows none.";
            tell("vat-mismatch", Severity.ERROR, "BT-117", message);
        } else {
            product(vat, row.taxableAmount(), row.rate());
        }
    }

    private void product(BigDecimal vat, @Nullable BigDecimal base, @Nullable BigDecimal rate) {
        if (base == null || rate == null) {
            return;
        }
        BigDecimal expected = base.multiply(rate).divide(HUNDRED, decimals, RoundingMode.HALF_UP);
        BigDecimal difference = vat.subtract(expected).abs();
        if (difference.compareTo(BigDecimal.valueOf(1, decimals)) > 0) {
            Severity severity = difference.compareTo(BigDecimal.ONE) < 0 ? Severity.WARNING : Severity.ERROR;
            String message = "VAT is " + vat.toPlainString() + ", but " + rate.toPlainString() + " % of "
                    + base.toPlainString() + " makes " + expected.toPlainString() + ".";
            tell("vat-mismatch", severity, "BT-117", message);
        }
    }

    private void tell(String code, Severity severity, String term, String message) {
        String remedy = "Compare with the readable invoice, or ask the sender to correct it.";
        findings.add(new Problem(code, severity, message, Problem.Place.term(term), remedy, null));
    }
}
