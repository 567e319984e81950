package org.ledgerhub.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;

/**
 * Whether a line adds up: net = quantity × price ÷ base quantity + charges − allowances, within 0.02 (Peppol R120). Done
 * while reading, since the canonical line does not keep the base quantity (BT-149).
 */
public final class LineCheck {
    private static final BigDecimal SLACK = new BigDecimal("0.02");
    private static final int DIVISION_DECIMALS = 10;

    private LineCheck() {}

    /**
     * Checks a line and adds what is found.
     *
     * @param baseQuantity BT-149
     * @param place place among the lines, from 1
     */
    public static void run(Invoice.Line line, @Nullable BigDecimal baseQuantity, int place, Findings findings) {
        if (line.netAmount() == null) {
            findings.add(problem("line-amount-missing", "The line has no net amount.", "BT-131", place));
            return;
        }
        if (line.unitPrice() == null || line.quantity() == null) {
            return;
        }
        if (line.unitPrice().signum() < 0) {
            findings.add(problem("price-negative", "The price of the line is negative.", "BT-146", place));
        }
        BigDecimal expected = expected(line, line.quantity().multiply(line.unitPrice()), baseQuantity);
        if (line.netAmount().subtract(expected).abs().compareTo(SLACK) > 0) {
            String message = "The line is " + line.netAmount().toPlainString()
                    + ", but quantity, price, charges and allowances make "
                    + expected.setScale(2, RoundingMode.HALF_UP).toPlainString() + ".";
            findings.add(problem("totals-mismatch", message, "BT-131", place));
        }
    }

    private static BigDecimal expected(Invoice.Line line, BigDecimal product, @Nullable BigDecimal baseQuantity) {
        BigDecimal net = baseQuantity == null || baseQuantity.signum() == 0
                ? product
                : product.divide(baseQuantity, DIVISION_DECIMALS, RoundingMode.HALF_UP);
        for (Invoice.AllowanceCharge charge : line.charges()) {
            net = net.add(charge.amount());
        }
        for (Invoice.AllowanceCharge allowance : line.allowances()) {
            net = net.subtract(allowance.amount());
        }
        return net;
    }

    private static Problem problem(String code, String message, String term, int place) {
        return Problem.warning(code, message, "Compare with the readable invoice; the VAT breakdown is what is booked.")
                .at(new Problem.Place(null, null, null, "line " + place, term));
    }
}
