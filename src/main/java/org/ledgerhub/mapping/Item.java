package org.ledgerhub.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is booked on an account of its own choosing: a line, or an allowance or charge that has a rule of its own.
 *
 * @param id line id of the document
 * @param text what the document calls it
 * @param amount without the document's sign; allowances negative
 * @param facts all that is known about it
 */
record Item(@Nullable String id, @Nullable String text, BigDecimal amount, Facts facts) {

    Item plus(BigDecimal share) {
        return new Item(id, text, amount.add(share), facts);
    }

    boolean isZero() {
        return amount.signum() == 0;
    }
}
