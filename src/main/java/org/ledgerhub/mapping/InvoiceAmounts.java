package org.ledgerhub.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.Invoice;

/**
 * The totals of an invoice without its sign: an invoice with a negative total is a credit, a credit note with
 * negative totals a debit, and both are booked with positive amounts.
 *
 * @param negative whether the document's own amounts carry the other sign
 * @param currency ISO 4217
 * @param gross BT-112
 * @param net BT-109
 * @param rounding BT-114
 * @param prepaid BT-113
 */
record InvoiceAmounts(
        boolean negative,
        String currency,
        BigDecimal gross,
        @Nullable BigDecimal net,
        BigDecimal rounding,
        BigDecimal prepaid) {

    static InvoiceAmounts of(Invoice invoice) throws Held {
        Invoice.Totals totals = invoice.totals();
        if (totals.gross() == null) {
            throw new Held("totals-mismatch", "The document does not tell its total with VAT (BT-112).", new Facts());
        }
        if (invoice.currency() == null) {
            throw new Held("document-incomplete", "The document does not tell its currency (BT-5).", new Facts());
        }
        boolean negative = totals.gross().signum() < 0;
        return new InvoiceAmounts(
                negative,
                invoice.currency(),
                signed(negative, totals.gross()),
                totals.net() == null ? null : signed(negative, totals.net()),
                signed(negative, totals.rounding()),
                signed(negative, totals.prepaid()));
    }

    /** An amount of the document without the document's sign; absent is zero. */
    BigDecimal normal(@Nullable BigDecimal amount) {
        return signed(negative, amount);
    }

    /** What the supplier or customer is booked for: BT-112 + BT-114. */
    BigDecimal owed() {
        return gross.add(rounding);
    }

    /** Decimals of the currency. */
    int decimals() {
        return Amounts.decimals(currency);
    }

    private static BigDecimal signed(boolean negative, @Nullable BigDecimal amount) {
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        return negative ? amount.negate() : amount;
    }
}
