package org.ledgerhub.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as an invoice writes it, with its currency beside it.
 *
 * @param amount absent when missing or not a number
 * @param currency {@code currencyID}
 */
public record Money(@Nullable BigDecimal amount, @Nullable String currency) {}
