package org.ledgerhub.format.mt940;

import org.ledgerhub.document.Problem;

/** A field that can't be read or stands where it can't; the statement it belongs to is refused. */
final class BadField extends Exception {
    private static final String ASK = "Ask the bank, or whoever passed it on, for the file again.";

    private final transient Problem problem;

    BadField(String code, int line, String message) {
        super(message, null, false, false);
        this.problem = Problem.error(code, message, ASK).at(Findings.line(line));
    }

    Problem problem() {
        return problem;
    }
}
