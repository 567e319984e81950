package org.ledgerhub.cli;

import java.io.PrintWriter;
import org.ledgerhub.document.Problem;

/** Tells problems on stderr, one a line, and remembers that there was one. */
final class Told {
    private final PrintWriter err;
    private boolean any;

    Told(PrintWriter err) {
        this.err = err;
    }

    /** {@code FILE: CODE: sentence (place): remedy}. */
    void problem(String file, Problem problem) {
        any = true;
        err.println(file + ": " + problem.toString().replaceAll("\\s+", " "));
    }

    /** Says something that is no problem. */
    void note(String file, Problem problem) {
        err.println(file + ": " + problem.toString().replaceAll("\\s+", " "));
    }

    int exitCode() {
        return any ? CommandLineDoor.PROBLEM : CommandLineDoor.FINE;
    }
}
