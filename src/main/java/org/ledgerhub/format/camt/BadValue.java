package org.ledgerhub.format.camt;

import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Place;
import org.ledgerhub.format.XmlCursor;

/** A value that makes its statement unusable, such as an amount that is no number. */
final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Where the cursor stands. */
    BadValue(String code, String message, XmlCursor at) {
        this(code, message, at.place());
    }

    /** In the child element of this name, which the cursor has just left. */
    BadValue(String code, String message, XmlCursor behind, String element) {
        this(code, message, within(behind.place(), element));
    }

    private BadValue(String code, String message, Place place) {
        super(message);
        problem = Problem.error(code, message, "Ask the bank for a correct file; this statement is not used.")
                .at(place);
    }

    private static Place within(Place parent, String element) {
        return new Place(parent.line(), parent.column(), null, parent.path() + "/" + element, null);
    }

    Problem problem() {
        return problem;
    }
}
