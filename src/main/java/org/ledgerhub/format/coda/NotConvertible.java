package org.ledgerhub.format.coda;

import org.ledgerhub.document.Problem;

/** A statement that CODA can't hold at all. */
final class NotConvertible extends Exception {

    NotConvertible(String message) {
        super(message, null, false, false);
    }

    Problem problem() {
        return Problem.error(
                "conversion-impossible", String.valueOf(getMessage()), "Deliver the statement in its own format.");
    }
}
