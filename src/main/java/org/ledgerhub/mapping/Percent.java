package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage of an amount, rounded half up to the currency's decimals. */
final class Percent {
    private Percent() {}

    /** The percentage as people write it: no zeros behind the comma, no exponent. */
    static BigDecimal plain(BigDecimal percent) {
        BigDecimal bare = percent.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static BigDecimal of(BigDecimal amount, BigDecimal percent, int decimals) {
        return amount.multiply(percent).movePointLeft(2).setScale(decimals, RoundingMode.HALF_UP);
    }
}
