package org.ledgerhub.format.camt;

import org.ledgerhub.document.Problem;
import org.ledgerhub.format.XmlCursor;

/** A value that makes its statement unusable, such as an amount that is no number. */
final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BadValue(String code, String message, XmlCursor at) {
        super(message);
        problem = Problem.error(code, message, "Ask the bank for a correct file; this statement is not used.")
                .at(at.place());
    }

    Problem problem() {
        return problem;
    }
}
