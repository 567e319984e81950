package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.List;

/**
 * One row of the VAT breakdown with what it is made of.
 *
 * @param facts of the document and of this row
 * @param base BT-116 without the document's sign
 * @param vat BT-117 without the document's sign
 * @param items what is booked; they add up to the base, but for a rounding difference
 */
record VatGroup(Facts facts, BigDecimal base, BigDecimal vat, List<Item> items) {
    VatGroup {
        items = List.copyOf(items);
    }
}
