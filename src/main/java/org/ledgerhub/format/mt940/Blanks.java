package org.ledgerhub.format.mt940;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts without superfluous blanks, and without words that say that nothing is there. */
final class Blanks {
    /** Said where there is no reference; {@code EREF}, {@code MREF} … only point to field 86. */
    private static final Set<String> NO_REFERENCE = Set.of(
            "NONREF",
            "NOREF",
            "NOTPROVIDED",
            "NOT PROVIDED",
            "EREF",
            "MREF",
            "KREF",
            "PREF",
            "MARF",
            "EREF+",
            "KREF+",
            "MREF+");

    private Blanks() {}

    /** Runs of blanks become one, none stays at the ends; null when nothing is left. */
    static @Nullable String collapsed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0') {
                blank = true;
            } else {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c);
                blank = false;
            }
        }
        return out.isEmpty() ? null : out.toString();
    }

    private static boolean isCollapsed(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00A0' || c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    /** A reference; null when it says that there is none. */
    static @Nullable String reference(@Nullable String text) {
        String bare = collapsed(text);
        return bare == null || NO_REFERENCE.contains(bare) || isZeros(bare) ? null : bare;
    }

    /** Whether a number is made of zeros only. */
    static boolean isZeros(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Without any blank. */
    static String compact(String text) {
        return text.indexOf(' ') < 0 && text.indexOf('\u00A0') < 0
                ? text
                : text.replace(" ", "").replace("\u00A0", "");
    }
}
