package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/** EUR for one unit of the document's currency. */
final class ExchangeRate {
    private static final String EUR = "EUR";
    private static final int DIGITS = 10;

    private ExchangeRate() {}

    /** BT-111 / BT-110 when the document states both, else the dated rate; absent for EUR. */
    static @Nullable BigDecimal of(Invoice invoice, String currency, LocalDate day, Books.Rates rates, Facts facts)
            throws Held {
        BigDecimal vat = invoice.totals().vat();
        BigDecimal vatInEur = invoice.totals().vatTaxCurrency();
        boolean stated = EUR.equals(invoice.taxCurrency()) && vatInEur != null && vat != null && vat.signum() != 0;
        if (!currency.equals(EUR) && stated && vatInEur.signum() == vat.signum()) {
            return vatInEur.divide(vat, DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        }
        return on(currency, day, rates, facts);
    }

    /** The dated rate; absent for EUR. */
    static @Nullable BigDecimal on(String currency, LocalDate day, Books.Rates rates, Facts facts) throws Held {
        if (currency.equals(EUR)) {
            return null;
        }
        return rates.on(currency, day)
                .orElseThrow(() -> new Held(
                        "exchange-rate-missing", "There is no rate of " + currency + " for " + day + ".", facts));
    }
}
