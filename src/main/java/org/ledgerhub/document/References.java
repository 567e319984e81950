package org.ledgerhub.document;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Check digits of the numbers that documents carry: structured communications, IBAN, enterprise numbers. */
public final class References {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private static final Pattern SEPARATORS = Pattern.compile("[ ./-]");

    private References() {}

    /**
     * A structured communication in canonical form, when the text is one and its check holds: 12 digits (Belgian:
     * first ten modulo 97, 0 written as 97) or {@code RF…} (ISO 11649). Accepts {@code +++123/4567/89012+++} and
     * {@code ***…***}.
     */
    public static Optional<String> structuredCommunication(String text) {
        String bare = text.strip();
        if (bare.length() == 20 && (bare.startsWith("+++") || bare.startsWith("***"))) {
            bare = bare.substring(3, 17).replace("/", "");
        }
        if (bare.length() == 12 && digits(bare)) {
            return belgian(bare) ? Optional.of(bare) : Optional.empty();
        }
        String compact = bare.replace(" ", "").toUpperCase(Locale.ROOT);
        if (compact.startsWith("RF") && compact.length() >= 5 && compact.length() <= 25 && mod97(compact) == 1) {
            return Optional.of(compact);
        }
        return Optional.empty();
    }

    /** Whether twelve digits pass the check of the Belgian structured communication; all zeros do not. */
    public static boolean belgian(String twelveDigits) {
        long base = Long.parseLong(twelveDigits.substring(0, 10));
        long check = Long.parseLong(twelveDigits.substring(10));
        long rest = base % 97;
        return (rest == 0 ? 97 : rest) == check && base != 0;
    }

    /** Whether an IBAN (no blanks, upper case) has a plausible form and its check digits hold (ISO 13616). */
    public static boolean iban(String iban) {
        return iban.length() >= 15
                && iban.length() <= 34
                && Character.isUpperCase(iban.charAt(0))
                && Character.isUpperCase(iban.charAt(1))
                && digits(iban.substring(2, 4))
                && mod97(iban) == 1;
    }

    /** The Belgian IBAN of a 12-digit account number: check = 98 − (number · 10⁶ + 111400) mod 97. */
    public static String belgianIban(String twelveDigits) {
        int check =
                98 - new BigInteger(twelveDigits + "111400").mod(NINETY_SEVEN).intValue();
        return "BE" + (check < 10 ? "0" : "") + check + twelveDigits;
    }

    /**
     * A Belgian enterprise number as ten digits, from any common writing ({@code BE0550.011.279}, {@code
     * 0550011279}, {@code 550011279}); empty when the check digits (97 − first eight mod 97) do not hold.
     */
    public static Optional<String> enterpriseNumber(String text) {
        String bare = SEPARATORS.matcher(text.strip()).replaceAll("").toUpperCase(Locale.ROOT);
        if (bare.startsWith("BE")) {
            bare = bare.substring(2);
        }
        if (bare.length() == 9) {
            bare = "0" + bare;
        }
        if (bare.length() != 10 || !digits(bare) || bare.charAt(0) > '1') {
            return Optional.empty();
        }
        long check = 97 - Long.parseLong(bare.substring(0, 8)) % 97;
        return check == Long.parseLong(bare.substring(8)) ? Optional.of(bare) : Optional.empty();
    }

    private static int mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt((i + 4) % text.length());
            int value = Character.digit(sign, 36);
            if (value < 0 || sign > 'z') {
                return -1;
            }
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest;
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
