package org.ledgerhub.format.coda;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fields of a structured communication, taken one after the other. */
final class Payload {
    private static final int AMOUNT = 15;
    private static final int RATE = 12;
    private static final int RATE_DECIMALS = 8;
    private static final int DATE = 6;

    private final char[] chars;
    private final int end;
    private int at;

    Payload(char[] chars, int from, int end) {
        this.chars = chars;
        this.at = from;
        this.end = end;
    }

    static Payload of(String text) {
        return new Payload(text.toCharArray(), 0, text.length());
    }

    /** The next characters as they are; shorter where the communication ends. */
    String raw(int length) {
        int from = Math.min(at, end);
        int to = Math.min(at + length, end);
        at += length;
        return new String(chars, from, to - from);
    }

    /** All that is left, as it is. */
    String rest() {
        return raw(Math.max(0, end - at));
    }

    /** Tells the remittance the next characters as free text. */
    void freeTo(Remittance remittance, int length) {
        int from = Math.min(at, end);
        int to = Math.min(at + length, end);
        at += length;
        remittance.free(chars, from, to);
    }

    /** Tells the remittance all that is left as free text. */
    void restTo(Remittance remittance) {
        freeTo(remittance, Math.max(0, end - at));
    }

    /** The next characters without blanks around them; null when nothing is left. */
    @Nullable
    String text(int length) {
        String text = raw(length).strip();
        return text.isEmpty() ? null : text;
    }

    /** Twelve plus three digits, in thousandths; 0 when there is no amount. */
    long amount() {
        return Math.max(0, digits(AMOUNT));
    }

    /** Four plus eight digits; null when there is no rate or it is zero. */
    @Nullable
    BigDecimal rate() {
        long digits = digits(RATE);
        if (digits <= 0) {
            return null;
        }
        BigDecimal rate = BigDecimal.valueOf(digits, RATE_DECIMALS).stripTrailingZeros();
        return rate.scale() < 0 ? rate.setScale(0) : rate;
    }

    /** The next day as DDMMYY; null when there is none. */
    @Nullable
    LocalDate date() {
        long digits = digits(DATE);
        return digits <= 0 ? null : new Days().of((int) digits);
    }

    /** The next characters as a number; -1 when they are none. */
    long digits(int length) {
        String text = raw(length);
        long value = text.length() == length ? 0 : -1;
        for (int i = 0; value >= 0 && i < length; i++) {
            int digit = text.charAt(i) - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value;
    }
}
