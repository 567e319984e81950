package org.ledgerhub.architecture.planted.ledger;

import java.math.BigDecimal;
import java.util.List;

/** Money as floating point, in every place where it can hide. */
public final class Floating {
    public final double field = 1;
    public final float[] array = {1};

    void parameter(Double boxed) {}

    List<Float> inside() {
        return List.of();
    }

    float result() {
        return 1;
    }

    BigDecimal conversion(BigDecimal amount) {
        return new BigDecimal(amount.doubleValue());
    }
}
