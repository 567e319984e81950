package org.ledgerhub.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** Text without what does not count in a comparison. */
final class Folding {
    private Folding() {}

    /** Lower case, without accents, runs of anything but letters and digits as one blank. */
    static String words(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    /** Lower case, without accents; runs of blanks as one. */
    static String text(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString().strip();
    }

    /** Letters and digits only, lower case. */
    static String code(String text) {
        return words(text).replace(" ", "");
    }

    /** VAT ids and IBANs as documents compare them: letters and digits only, upper case. */
    static String identifier(String text) {
        return code(text).toUpperCase(Locale.ROOT);
    }
}
