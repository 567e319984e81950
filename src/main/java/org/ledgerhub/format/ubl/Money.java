package org.ledgerhub.format.ubl;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as UBL writes it, with its currency beside it.
 *
 * @param amount absent when missing or not a number
 * @param currency {@code currencyID}
 */
record Money(@Nullable BigDecimal amount, @Nullable String currency) {}
