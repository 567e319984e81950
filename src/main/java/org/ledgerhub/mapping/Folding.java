package org.ledgerhub.mapping;

import java.text.Normalizer;

/** Text without what does not count in a comparison. */
final class Folding {
    private static final char LAST_ASCII = 127;

    private Folding() {}

    /** Lower case, without accents, runs of anything but letters and digits as one blank. */
    static String words(String text) {
        String bare = decomposed(text);
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
        String bare = decomposed(text);
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

    /** Letters and accents apart; text without accents needs no table. */
    private static String decomposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return Normalizer.normalize(text, Normalizer.Form.NFD);
            }
        }
        return text;
    }

    /** Letters and digits only, lower case. */
    static String code(String text) {
        return words(text).replace(" ", "");
    }
}
