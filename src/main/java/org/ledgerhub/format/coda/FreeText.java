package org.ledgerhub.format.coda;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Free text strung together from fields that are filled up with blanks. */
final class FreeText {
    private static final char[] NOTHING = {};

    private char[] chars = NOTHING;
    private int length;

    /** Strings the characters on, blanks included; in front of everything blanks say nothing. */
    void add(char[] from, int start, int end) {
        int first = start;
        while (length == 0 && first < end && from[first] == ' ') {
            first++;
        }
        int more = end - first;
        if (more > 0) {
            if (chars.length < length + more) {
                chars = Arrays.copyOf(chars, length == 0 ? more : Math.max(2 * length, length + more));
            }
            System.arraycopy(from, first, chars, length, more);
            length += more;
        }
    }

    void add(String text) {
        add(text.toCharArray(), 0, text.length());
    }

    /** The text, runs of blanks collapsed and none at its ends; null when nothing is left. */
    @Nullable
    String collapsed() {
        char[] out = new char[length];
        int kept = 0;
        boolean blank = false;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == ' ' || c == '\u00A0') {
                blank = true;
            } else {
                if (blank && kept > 0) {
                    out[kept++] = ' ';
                }
                out[kept++] = c;
                blank = false;
            }
        }
        return kept == 0 ? null : new String(out, 0, kept);
    }
}
