package org.ledgerhub.format.camt;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/**
 * The amounts behind the booked one ({@code AmtDtls}).
 *
 * @param instructed as ordered by the customer
 * @param transaction as settled between the banks
 * @param counterValue after exchange
 * @param rate exchange rate as the bank tells it; which way round is its own choice
 */
record OrderedAmounts(
        @Nullable Money instructed,
        @Nullable Money transaction,
        @Nullable Money counterValue,
        @Nullable BigDecimal rate) {

    static OrderedAmounts read(XmlCursor xml) throws IOException, BadValue {
        Money instructed = null;
        Money transaction = null;
        Money counterValue = null;
        BigDecimal rate = null;
        int amounts = xml.depth();
        while (xml.nextChild(amounts)) {
            String which = xml.name();
            int inner = xml.depth();
            while (xml.nextChild(inner)) {
                if (xml.name().equals("CcyXchg")) {
                    BigDecimal told = rate(xml);
                    rate = rate == null ? told : rate;
                } else if (xml.name().equals("Amt")) {
                    switch (which) {
                        case "InstdAmt" -> instructed = Written.money(xml);
                        case "TxAmt" -> transaction = Written.money(xml);
                        case "CntrValAmt" -> counterValue = Written.money(xml);
                        default -> {}
                    }
                }
            }
        }
        return new OrderedAmounts(instructed, transaction, counterValue, rate);
    }

    /** The first of the settled amounts in this currency. */
    @Nullable
    Money settledIn(@Nullable String currency) {
        if (transaction != null && transaction.isIn(currency)) {
            return transaction;
        }
        return counterValue != null && counterValue.isIn(currency) ? counterValue : null;
    }

    /** The first of the amounts that is in another currency than this. */
    @Nullable
    Money foreignTo(@Nullable String currency) {
        if (instructed != null && !instructed.isIn(currency)) {
            return instructed;
        }
        if (transaction != null && !transaction.isIn(currency)) {
            return transaction;
        }
        return counterValue != null && !counterValue.isIn(currency) ? counterValue : null;
    }

    private static @Nullable BigDecimal rate(XmlCursor xml) throws IOException, BadValue {
        BigDecimal rate = null;
        int exchange = xml.depth();
        while (xml.nextChild(exchange)) {
            if (xml.name().equals("XchgRate")) {
                rate = Written.number(xml);
            }
        }
        return rate;
    }
}
