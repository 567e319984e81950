package org.ledgerhub.format.camt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in its currency.
 *
 * @param amount as written, or signed when said so
 * @param currency ISO 4217, absent when the file leaves it out
 */
record Money(BigDecimal amount, @Nullable String currency) {

    /** The sign that the indicator beside the amount gives it: a debit is negative. */
    Money signed(boolean credit) {
        return credit ? this : new Money(amount.abs().negate(), currency);
    }

    /** In this currency, or in none said. */
    boolean isIn(@Nullable String other) {
        return currency == null || other == null || currency.equals(other);
    }
}
