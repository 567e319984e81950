package org.ledgerhub.format.camt;

import java.math.BigDecimal;

/** Counts and sums of entries as they pass. */
final class Tally {
    private int creditCount;
    private int debitCount;
    private BigDecimal credits = BigDecimal.ZERO;
    private BigDecimal debits = BigDecimal.ZERO;

    /** Takes an entry; its direction counts, since an amount of zero has no sign. */
    void add(BigDecimal signed, boolean credit) {
        if (credit) {
            creditCount++;
            credits = credits.add(signed);
        } else {
            debitCount++;
            debits = debits.subtract(signed);
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
}
