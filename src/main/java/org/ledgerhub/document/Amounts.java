package org.ledgerhub.document;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Decimals of amounts: at least the currency's own (ISO 4217), further ones kept, never rounded. */
public final class Amounts {
    private Amounts() {}

    /** Number of minor-unit digits of a currency; 2 when the code is unknown or absent. */
    public static int decimals(@Nullable String currency) {
        if (currency == null || currency.equals("EUR")) {
            return 2;
        }
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    /** The amount with at least the currency's decimals; extra zeros beyond them are dropped, extra digits kept. */
    public static BigDecimal of(BigDecimal amount, @Nullable String currency) {
        int decimals = decimals(currency);
        if (amount.scale() == decimals) {
            return amount;
        }
        BigDecimal bare = amount.scale() > decimals ? amount.stripTrailingZeros() : amount;
        return bare.scale() < decimals ? bare.setScale(decimals) : bare;
    }
}
