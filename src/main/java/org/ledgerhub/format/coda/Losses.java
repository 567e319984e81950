package org.ledgerhub.format.coda;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/** What a statement had and its CODA has not. */
final class Losses {
    /** The 8-bit encoding that the receiving programs count on; the standard names none. */
    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final String KEEP = "Keep the original file beside the CODA.";

    private final Findings findings = new Findings();
    private final CharsetEncoder encoder = CHARSET.newEncoder();
    private int entry;

    /** The entry that what follows is about, from 1; 0 is the statement itself. */
    void about(int number) {
        entry = number;
    }

    void tell(String message) {
        findings.add(placed(Problem.warning("conversion-loss", message, KEEP)));
    }

    void tell(Problem problem) {
        findings.add(problem);
    }

    /** The text in characters that the encoding has, cut to the width of its field. */
    @Nullable
    String fit(@Nullable String text, int width, String field) {
        if (text == null) {
            return null;
        }
        String plain = plain(text, field);
        if (plain.length() <= width) {
            return plain;
        }
        tell("CODA holds " + width + " characters of " + field + "; the rest was left out.");
        return plain.substring(0, width);
    }

    /** The text with a question mark for each character that the encoding lacks. */
    String plain(String text, String field) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean lost = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean held = c >= ' ' && c != 0x7F && (c < 0x7F || encoder.canEncode(c));
            plain.append(held ? c : Character.isWhitespace(c) ? ' ' : '?');
            lost |= !held;
        }
        if (lost) {
            tell("A character of " + field + " is not in the encoding; a question mark stands for it.");
        }
        return plain.toString();
    }

    List<Problem> list() {
        return findings.list();
    }

    private Problem placed(Problem problem) {
        return entry == 0 ? problem : problem.at(Problem.Place.path("entry " + entry));
    }
}
