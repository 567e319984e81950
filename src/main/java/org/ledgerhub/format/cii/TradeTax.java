package org.ledgerhub.format.cii;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/**
 * A tax as it stands on a line, an allowance or charge, or in the breakdown.
 *
 * @param kind what tax it is: VAT, or another one
 * @param vat category with rate and reason, absent when nothing is told
 * @param base BT-116
 * @param amount BT-117
 * @param taxPointDate BT-7
 * @param taxPointCode BT-8: 5 issue, 29 delivery, 72 payment
 */
record TradeTax(
        @Nullable String kind,
        Invoice.@Nullable Vat vat,
        @Nullable BigDecimal base,
        @Nullable BigDecimal amount,
        @Nullable LocalDate taxPointDate,
        @Nullable String taxPointCode) {

    /** As a row of the VAT breakdown. */
    Invoice.VatBreakdown row() {
        return vat == null
                ? new Invoice.VatBreakdown(null, null, base, amount, null, null, null)
                : new Invoice.VatBreakdown(
                        vat.category(), vat.rate(), base, amount, vat.exemptionCode(), vat.exemptionReason(), null);
    }
}
