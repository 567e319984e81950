package org.ledgerhub.cli;

import java.io.PrintWriter;
import java.util.Locale;
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
        note(file, problem);
    }

    /** Says something that is no problem. */
    void note(String file, Problem problem) {
        err.println(file + ": " + problem.toString().replaceAll("\\s+", " "));
    }

    /** {@code FILE:LINE: severity: sentence}; only an error counts as a problem. */
    void finding(String place, Problem.Severity severity, String message) {
        any |= severity == Problem.Severity.ERROR;
        err.println(place + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message.replaceAll("\\s+", " "));
    }

    int exitCode() {
        return any ? CommandLineDoor.PROBLEM : CommandLineDoor.FINE;
    }
}
