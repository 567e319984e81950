package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.BankStatement.Balance;

/**
 * A booked balance, fields 60 and 62: {@code 1!a6!n3!a15d}.
 *
 * @param balance signed, with its day
 * @param currency ISO 4217
 * @param page whether it is that of one page of a statement (60M, 62M)
 * @param line where it stands
 */
record Booked(Balance balance, String currency, boolean page, int line) {
    private static final int DATE = 1;
    private static final int CURRENCY = 7;
    private static final int AMOUNT = 10;

    static Booked of(Field field, Findings findings) throws BadField {
        String text = field.first();
        char mark = text.isEmpty() ? ' ' : text.charAt(0);
        BigDecimal amount =
                text.length() > AMOUNT ? Decimals.of(text.substring(AMOUNT).strip()) : null;
        boolean named = text.length() > AMOUNT
                && text.substring(CURRENCY, AMOUNT).chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (mark != 'C' && mark != 'D' || !named || amount == null) {
            throw new BadField(
                    "amount-invalid",
                    field.line(),
                    "Field " + field.tag() + " holds no balance: mark, day, currency and amount are expected.");
        }
        String currency = text.substring(CURRENCY, AMOUNT);
        LocalDate day = Days.of(text, DATE);
        if (!Days.isReal(day, text, DATE)) {
            findings.warn(
                    "date-invalid",
                    field.line(),
                    "The day of a balance is no day of the calendar: " + text.substring(DATE, CURRENCY) + ".",
                    day == null
                            ? "It counts as unknown; compare with the bank's own statement."
                            : "The last day of that month counts.");
        }
        boolean page = field.tag() == Tag.OPENING_OF_PAGE || field.tag() == Tag.CLOSING_OF_PAGE;
        return new Booked(new Balance(signed(amount, mark, currency), day), currency, page, field.line());
    }

    private static BigDecimal signed(BigDecimal amount, char mark, @Nullable String currency) {
        return Amounts.of(mark == 'D' ? amount.negate() : amount, currency);
    }
}
