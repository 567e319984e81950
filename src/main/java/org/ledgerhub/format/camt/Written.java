package org.ledgerhub.format.camt;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.format.XmlCursor;

/** Values as banks write them, turned into ours. */
final class Written {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int DATE = "2026-01-31".length();
    private static final int LONGEST_NUMBER = 40;

    private Written() {}

    /** The amount of the current element, unsigned in the schema; signed ones are kept as they are. */
    static Money money(XmlCursor xml) throws IOException, BadValue {
        String currency = xml.attribute("Ccy");
        BigDecimal amount = number(xml);
        return new Money(Amounts.of(amount, currency), currency);
    }

    /** A plain decimal number; no exponent, no thousands separator. */
    static BigDecimal number(XmlCursor xml) throws IOException, BadValue {
        String element = xml.name();
        String text = xml.text();
        if (text == null || text.length() > LONGEST_NUMBER || !isNumber(text)) {
            throw new BadValue("unreadable", "Not a number: " + shown(text) + ".", xml, element);
        }
        return new BigDecimal(text);
    }

    /**
     * The date of the current element, whether it holds a date or a date and time: the date as written, or the day
     * in Brussels when the time is in UTC.
     */
    static @Nullable LocalDate date(XmlCursor xml) throws IOException, BadValue {
        String element = xml.name();
        String text = xml.text();
        if (text == null) {
            return null;
        }
        LocalDate date = dateOrNull(text);
        if (date == null) {
            throw new BadValue("unreadable", "Not a date: " + shown(text) + ".", xml, element);
        }
        return date;
    }

    static @Nullable LocalDate dateOrNull(String text) {
        try {
            if (text.length() > DATE && text.charAt(DATE) == 'T' && text.endsWith("Z")) {
                return OffsetDateTime.parse(text).atZoneSameInstant(BRUSSELS).toLocalDate();
            }
            return text.length() < DATE ? null : day(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** Text of a reference, absent when it says so itself. */
    static @Nullable String reference(XmlCursor xml) throws IOException {
        return given(xml.text());
    }

    /** The text unless it is {@code NOTPROVIDED}. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.equalsIgnoreCase("NOTPROVIDED") ? null : text;
    }

    /** An account number without blanks, upper case; absent when empty or zeros only. */
    static @Nullable String account(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String number = given(written.replace(" ", "").toUpperCase(Locale.ROOT));
        return number == null || number.isEmpty() || number.chars().allMatch(c -> c == '0') ? null : number;
    }

    private static LocalDate day(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("no date");
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE));
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no date");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isNumber(String text) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = start; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '.') {
                points++;
            } else if (sign >= '0' && sign <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    private static String shown(@Nullable String text) {
        if (text == null) {
            return "nothing";
        }
        return '"' + (text.length() > LONGEST_NUMBER ? text.substring(0, LONGEST_NUMBER) + "…" : text) + '"';
    }
}
