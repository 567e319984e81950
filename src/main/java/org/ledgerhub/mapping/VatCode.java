package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A neutral VAT code: one treatment in the periodic return, whatever the package calls it.
 *
 * @param code such as {@code be-21-services}
 * @param label for people
 * @param side purchase or sale
 * @param treatment who pays the VAT and where it goes
 * @param rate percentage, absent when no VAT is due
 * @param itemClass 81, 82 or 83 on purchases that go into the return
 * @param invoice grids filled by an invoice
 * @param credit grids filled by a credit note
 */
public record VatCode(
        String code,
        String label,
        Mapping.Side side,
        Treatment treatment,
        @Nullable BigDecimal rate,
        @Nullable Integer itemClass,
        Grids invoice,
        Grids credit) {

    /** Who pays the VAT and where it goes. */
    public enum Treatment {
        /** Stated on the document, charged by the seller. */
        CHARGED,
        /** Not on the document; the buyer owes and deducts it. */
        DUE_BY_BUYER,
        /** Stated on the document, but part of the cost and of no return here. */
        COST,
        /** None, by exemption, zero rate or place of supply. */
        NONE
    }

    /**
     * Grids of the return with their sign, such as {@code +82} or {@code -82}.
     *
     * @param base filled with the base; 81, 82 and 83 with the non-deductible VAT as well
     * @param vat filled with the VAT charged on a sale, or deducted on a purchase
     * @param due filled with the VAT owed by the buyer
     * @param net filled with VAT owed less VAT deducted: the first when positive, the second when negative
     */
    public record Grids(List<String> base, List<String> vat, List<String> due, List<String> net) {
        public Grids {
            base = List.copyOf(base);
            vat = List.copyOf(vat);
            due = List.copyOf(due);
            net = List.copyOf(net);
        }
    }

    /** Whether a buyer deducts or owes VAT with it, so that a deductible share means something. */
    boolean hasVat() {
        return treatment == Treatment.CHARGED || treatment == Treatment.DUE_BY_BUYER;
    }
}
