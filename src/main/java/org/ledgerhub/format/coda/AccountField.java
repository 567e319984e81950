package org.ledgerhub.format.coda;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;

/**
 * An account field of 37 characters, read by the structure that record 1 announces, or by its shape where nothing
 * announces it.
 *
 * @param iban without blanks; a Belgian account number is given as its IBAN
 * @param number account number without IBAN
 * @param currency ISO 4217
 */
record AccountField(
        @Nullable String iban,
        @Nullable String number,
        @Nullable String currency) {
    /** Characters of the field. */
    static final int LENGTH = 37;

    private static final AccountField NONE = new AccountField(null, null, null);
    private static final int BELGIAN_NUMBER = 12;
    private static final int BELGIAN_IBAN = 16;

    /** The account of the statement; any structure but 0 to 3 is told by the shape. */
    static AccountField own(char structure, String field) {
        return switch (structure) {
            case '0' -> of(field.substring(0, BELGIAN_NUMBER), field.substring(13, 16), true);
            case '1', '3' -> of(field.substring(0, 34), field.substring(34), false);
            case '2' -> of(field.substring(0, 31), field.substring(34), false);
            default ->
                digits(field.substring(0, BELGIAN_NUMBER)) && field.charAt(BELGIAN_NUMBER) == ' '
                        ? own('0', field)
                        : own('3', field);
        };
    }

    /** The account of the other side in record 23; an IBAN alone, as nearly all are, is taken at once. */
    static AccountField counterparty(CodaRecord record) {
        String alone = record.text(11, 44);
        return alone != null && shapedLikeIban(alone)
                ? new AccountField(alone, null, null)
                : counterparty(record.raw(11, 47));
    }

    /** The account of the other side: a blank at character 13 means a number of at most 12 digits. */
    static AccountField counterparty(String field) {
        if (field.charAt(BELGIAN_NUMBER) == ' ') {
            String number = field.substring(0, BELGIAN_NUMBER);
            boolean belgian = digits(number)
                    && (References.belgian(number) || field.substring(17, 19).equals("BE"));
            return of(number, field.substring(13, 16), belgian);
        }
        return of(field.substring(0, 34), field.substring(34), false);
    }

    private static AccountField of(String account, String currency, boolean belgian) {
        String known = currency.isBlank() ? null : currency.strip();
        String text = account.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty() || zeros(text)) {
            return known == null ? NONE : new AccountField(null, null, known);
        }
        if (belgian && digits(text) && text.length() == BELGIAN_NUMBER) {
            return new AccountField(References.belgianIban(text), null, known);
        }
        String iban = iban(text);
        return iban == null ? new AccountField(null, text, known) : new AccountField(iban, null, known);
    }

    /** The text as an IBAN by its shape, not its check digits; a currency or other text behind it is left out. */
    private static @Nullable String iban(String text) {
        if (shapedLikeIban(text)) {
            return text;
        }
        int blank = text.indexOf(' ');
        if (blank == BELGIAN_IBAN && text.startsWith("BE") && shapedLikeIban(text.substring(0, blank))) {
            return text.substring(0, blank);
        }
        String compact = text.replace(" ", "");
        return shapedLikeIban(compact) && References.iban(compact) ? compact : null;
    }

    private static boolean shapedLikeIban(String text) {
        if (text.length() < 15 || !letter(text.charAt(0)) || !letter(text.charAt(1))) {
            return false;
        }
        if (!digit(text.charAt(2)) || !digit(text.charAt(3))) {
            return false;
        }
        for (int i = 4; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!letter(c) && !digit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean zeros(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
