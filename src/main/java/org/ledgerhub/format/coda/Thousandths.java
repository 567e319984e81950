package org.ledgerhub.format.coda;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;

/** Amounts as CODA writes them: whole thousandths. */
final class Thousandths {
    /** The largest amount that twelve plus three digits hold. */
    static final long LARGEST = 999_999_999_999_999L;

    private Thousandths() {}

    /** The amount with the currency's decimals, a third one only where it is not zero. */
    static BigDecimal amount(long thousandths, @Nullable String currency) {
        BigDecimal amount =
                thousandths % 10 == 0 ? BigDecimal.valueOf(thousandths / 10, 2) : BigDecimal.valueOf(thousandths, 3);
        return Amounts.of(amount, currency);
    }

    /**
     * The amount in thousandths.
     *
     * @throws ArithmeticException when it has more decimals or digits than CODA holds
     */
    static long of(BigDecimal amount) {
        long value = amount.movePointRight(3).longValueExact();
        if (Math.abs(value) > LARGEST) {
            throw new ArithmeticException("more than twelve digits before the point");
        }
        return value;
    }
}
