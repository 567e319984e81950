package org.ledgerhub.format.camt;

import java.math.BigDecimal;

/** Counts and sums of entries as they pass. */
final class Tally {
    private int creditCount;
    private int debitCount;
    private BigDecimal credits = BigDecimal.ZERO;
    private BigDecimal debits = BigDecimal.ZERO;
    private BigDecimal reversals = BigDecimal.ZERO;

    void add(BigDecimal signed, boolean reversal) {
        if (signed.signum() < 0) {
            debitCount++;
            debits = debits.subtract(signed);
        } else {
            creditCount++;
            credits = credits.add(signed);
        }
        if (reversal) {
            reversals = reversals.add(signed);
        }
    }

    int count() {
        return creditCount + debitCount;
    }

    int creditCount() {
        return creditCount;
    }

    int debitCount() {
        return debitCount;
    }

    /** Sum of the credits, not negative. */
    BigDecimal credits() {
        return credits;
    }

    /** Sum of the debits, not negative. */
    BigDecimal debits() {
        return debits;
    }

    /** Credits less debits. */
    BigDecimal net() {
        return credits.subtract(debits);
    }

    /** Net of the entries that are marked as reversals, a part of {@link #net}. */
    BigDecimal reversals() {
        return reversals;
    }
}
