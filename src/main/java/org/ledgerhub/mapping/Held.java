package org.ledgerhub.mapping;

import java.util.Map;
import org.ledgerhub.document.Problem;

/** Stops the coding of a document; becomes {@link Coding.Uncoded}. */
final class Held extends Exception {
    private final transient Problem problem;
    private final transient Map<String, String> facts;

    Held(Problem problem, Map<String, String> facts) {
        super(problem.message(), null, false, false);
        this.problem = problem;
        this.facts = facts;
    }

    Held(String code, String message, Facts facts) {
        this(Holds.problem(code, message), facts.shown());
    }

    Coding.Uncoded uncoded() {
        return new Coding.Uncoded(problem, facts);
    }
}
