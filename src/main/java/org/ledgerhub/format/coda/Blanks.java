package org.ledgerhub.format.coda;

/** Blanks in text that was filled up to the width of its field. */
final class Blanks {
    private Blanks() {}

    /** Runs of blanks become one, none are left at the ends. */
    static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || Character.isWhitespace(c)) {
                blank = true;
            } else {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c);
                blank = false;
            }
        }
        return out.toString();
    }
}
