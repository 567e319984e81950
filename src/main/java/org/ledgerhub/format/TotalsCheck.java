package org.ledgerhub.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Severity;

/** Whether the totals of an invoice follow from its parts (EN 16931 BR-CO-10 to BR-CO-16). */
final class TotalsCheck {
    private final Findings findings;
    private final int decimals;
    private final BigDecimal slack;

    private TotalsCheck(Findings findings, int decimals) {
        this.findings = findings;
        this.decimals = decimals;
        this.slack = BigDecimal.valueOf(2, decimals);
    }

    static void run(Invoice invoice, Findings findings) {
        TotalsCheck check = new TotalsCheck(findings, Amounts.decimals(invoice.currency()));
        check.parts(invoice);
        check.bookable(invoice);
    }

    /** What explains the totals but is not booked from: a difference is worth a look. */
    private void parts(Invoice invoice) {
        Invoice.Totals totals = invoice.totals();
        BigDecimal lineNet = lineNet(invoice.lines());
        if (lineNet != null) {
            look("BT-106", "the sum of the lines", totals.lineNet(), lineNet);
        }
        look("BT-107", "the sum of the allowances", zero(totals.allowances()), amounts(invoice.allowances()));
        look("BT-108", "the sum of the charges", zero(totals.charges()), amounts(invoice.charges()));
        if (totals.lineNet() != null) {
            BigDecimal net =
                    totals.lineNet().subtract(zero(totals.allowances())).add(zero(totals.charges()));
            look("BT-109", "lines less allowances plus charges", totals.net(), net);
        }
        if (totals.gross() != null) {
            BigDecimal due = totals.gross().subtract(zero(totals.prepaid())).add(zero(totals.rounding()));
            look("BT-115", "total with VAT less prepaid plus rounding", totals.payable(), due);
        }
    }

    /** What a posting is made from: it has to balance. */
    private void bookable(Invoice invoice) {
        Invoice.Totals totals = invoice.totals();
        List<Invoice.VatBreakdown> rows = invoice.vatBreakdown();
        if (!rows.isEmpty()) {
            BigDecimal base = BigDecimal.ZERO;
            BigDecimal vat = BigDecimal.ZERO;
            for (Invoice.VatBreakdown row : rows) {
                base = base.add(zero(row.taxableAmount()));
                vat = vat.add(zero(row.taxAmount()));
            }
            balance("totals-mismatch", "BT-109", "the bases of the VAT breakdown", totals.net(), base);
            balance("vat-mismatch", "BT-110", "the VAT amounts of the VAT breakdown", totals.vat(), vat);
        }
        if (totals.net() != null) {
            BigDecimal gross = totals.net().add(zero(totals.vat()));
            balance("totals-mismatch", "BT-112", "total without VAT plus VAT", totals.gross(), gross);
        }
    }

    private void look(String term, String told, @Nullable BigDecimal stated, BigDecimal expected) {
        compare("totals-mismatch", Severity.WARNING, term, told, stated, expected);
    }

    private void balance(String code, String term, String told, @Nullable BigDecimal stated, BigDecimal expected) {
        boolean small = stated != null && stated.subtract(expected).abs().compareTo(slack) <= 0;
        compare(code, small ? Severity.WARNING : Severity.ERROR, term, told, stated, expected);
    }

    private void compare(
            String code,
            Severity severity,
            String term,
            String told,
            @Nullable BigDecimal stated,
            BigDecimal expected) {
        BigDecimal rounded = expected.setScale(decimals, RoundingMode.HALF_UP);
        if (stated == null || stated.setScale(decimals, RoundingMode.HALF_UP).compareTo(rounded) == 0) {
            return;
        }
        String message = term + " is " + stated.toPlainString() + ", but by " + told + " it would be "
                + rounded.toPlainString() + ".";
        String remedy = "Compare with the readable invoice; book by the stated totals or ask the sender to correct.";
        findings.add(new Problem(code, severity, message, Problem.Place.term(term), remedy, null));
    }

    /** Absent when there are no lines, or one without an amount. */
    private static @Nullable BigDecimal lineNet(List<Invoice.Line> lines) {
        BigDecimal sum = lines.isEmpty() ? null : BigDecimal.ZERO;
        for (Invoice.Line line : lines) {
            sum = sum == null || line.netAmount() == null ? null : sum.add(line.netAmount());
        }
        return sum;
    }

    private static BigDecimal amounts(List<Invoice.AllowanceCharge> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Invoice.AllowanceCharge part : parts) {
            sum = sum.add(part.amount());
        }
        return sum;
    }

    private static BigDecimal zero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
