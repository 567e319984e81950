package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.ledgerhub.sandbox.Table;

/** A VAT code of the package: for sales or for purchases, how its VAT arises and at which percentage. */
record VatCode(String code, boolean sale, Vat vat, int percentage, String description) {

    /** How the VAT of a line arises. */
    enum Vat {
        /** On the invoice, at the code's own rate. */
        CHARGED,
        /** On the invoice, at a rate of another country. */
        ABROAD,
        /** There is none. */
        NONE,
        /** Due by the buyer, in grid 55 of the return. */
        DUE55,
        /** Due by the buyer, in grid 56. */
        DUE56,
        /** Due by the buyer, in grid 57. */
        DUE57;

        boolean dueByBuyer() {
            return this == DUE55 || this == DUE56 || this == DUE57;
        }
    }

    static List<VatCode> all() {
        return Table.of("octopus/vatcodes.csv").rows().stream()
                .map(row -> new VatCode(
                        row.get(0),
                        row.get(1).equals("sale"),
                        Vat.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(row.get(3)),
                        row.get(4)))
                .toList();
    }

    /** VAT of a base at this code's percentage, unrounded. */
    BigDecimal of(BigDecimal base) {
        return base.multiply(BigDecimal.valueOf(percentage)).movePointLeft(2);
    }
}
