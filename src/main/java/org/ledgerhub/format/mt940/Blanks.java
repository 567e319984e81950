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

    /** A reference; null when it says that there is none. */
    static @Nullable String reference(@Nullable String text) {
        String bare = collapsed(text);
        return bare == null || NO_REFERENCE.contains(bare) || isZeros(bare) ? null : bare;
    }

    /** Whether a number is made of zeros only. */
    static boolean isZeros(String text) {
        return text.chars().allMatch(c -> c == '0');
    }

    /** Without any blank. */
    static String compact(String text) {
        return text.replace(" ", "").replace("\u00A0", "");
    }
}
