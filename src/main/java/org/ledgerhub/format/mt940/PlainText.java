package org.ledgerhub.format.mt940;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;

/**
 * Free lines, as most Belgian banks send them. An account number that stands first, or behind {@code IBAN:} or
 * {@code REK:}, is the other side's; behind {@code NAAM:} stands its name.
 */
final class PlainText {
    /** Lines as long as this were folded, not ended. */
    private static final int FOLD = 64;

    private PlainText() {}

    static void read(List<String> lines, Told told) {
        for (String line : lines) {
            told.account(iban(behind(line, "IBAN:")));
            told.account(iban(behind(line, "REK:")));
            told.bank(word(behind(line, "BIC:")));
            told.name(upToColumn(behind(line, "NAAM:")));
        }
        String text = unfolded(lines);
        if (!told.hasAccount()) {
            beginning(text.strip(), told);
        }
        told.free(text);
    }

    /** An IBAN, or a number of nine or ten digits as the Dutch banks had, and the BIC behind it. */
    private static void beginning(String text, Told told) {
        String first = word(text);
        if (first == null) {
            return;
        }
        boolean dutch = first.matches("\\d{9,10}") && first.length() < text.length();
        if (References.iban(first) || dutch) {
            told.account(first);
            told.bank(word(text.substring(first.length())));
        }
    }

    /** Folded lines follow one another without a blank, shorter ones with one. */
    static String unfolded(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line);
            if (line.length() < FOLD) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static @Nullable String behind(String line, String label) {
        int at = line.toUpperCase(Locale.ROOT).indexOf(label);
        return at < 0 ? null : line.substring(at + label.length()).strip();
    }

    private static @Nullable String iban(@Nullable String text) {
        String word = word(text);
        int slash = word == null ? -1 : word.indexOf('/');
        return slash > 0 ? word.substring(0, slash) : word;
    }

    /** The first word, null when there is none. */
    private static @Nullable String word(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bare = text.strip();
        int end = 0;
        while (end < bare.length() && bare.charAt(end) > ' ') {
            end++;
        }
        return bare.substring(0, end);
    }

    /** Up to two blanks in a row, where the next column begins. */
    private static @Nullable String upToColumn(@Nullable String text) {
        int end = text == null ? -1 : text.indexOf("  ");
        return end < 0 ? text : text.substring(0, end);
    }
}
