package org.ledgerhub.cli;

import java.io.PrintWriter;

/** A line on a terminal that counts; where nobody looks (a file, a pipe) nothing. */
final class Progress {
    private static final boolean TERMINAL = System.console() != null && System.getenv("TERM") != null;

    private final PrintWriter terminal;
    private final int all;
    private int width;

    Progress(PrintWriter terminal, int all) {
        this.terminal = terminal;
        this.all = all;
    }

    /** Such as {@code 12 of 25 done}. */
    void show(int done, String word) {
        if (TERMINAL) {
            String text = done + " of " + all + " " + word;
            terminal.print("\r" + text);
            terminal.flush();
            width = text.length();
        }
    }

    /** Makes room for a line of its own. */
    void clear() {
        if (width > 0) {
            terminal.print("\r" + " ".repeat(width) + "\r");
            terminal.flush();
            width = 0;
        }
    }
}
