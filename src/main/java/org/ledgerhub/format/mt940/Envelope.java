package org.ledgerhub.format.mt940;

import org.jspecify.annotations.Nullable;

/** The SWIFT blocks around a message: which type it says to be, and whether its text block is open. */
final class Envelope {
    private static final String APPLICATION = "{2:";
    private static final String TEXT = "{4:";

    private @Nullable String type;
    private boolean open;

    /** A line that begins with a block. */
    void take(String line) {
        int application = line.indexOf(APPLICATION);
        if (application >= 0) {
            type = type(line, application + APPLICATION.length());
        }
        open |= line.contains(TEXT);
    }

    void end() {
        open = false;
        type = null;
    }

    /** The three digits behind I (input) or O (output); null when there are none. */
    private static @Nullable String type(String line, int at) {
        boolean direction = at + 4 <= line.length() && (line.charAt(at) == 'I' || line.charAt(at) == 'O');
        String digits = direction ? line.substring(at + 1, at + 4) : "";
        return digits.length() == 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : null;
    }

    /** Whether the text block has begun and not ended. */
    boolean isOpen() {
        return open;
    }

    boolean isInterim() {
        return "942".equals(type);
    }

    /** Whether it says to be neither a statement nor an interim report. */
    boolean isOther() {
        return type != null && !type.equals("940") && !type.equals("942");
    }

    @Nullable
    String type() {
        return type;
    }
}
