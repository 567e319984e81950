package org.ledgerhub.target;

import org.ledgerhub.document.Problem;

/** A question to a package that got no usable answer; nothing was written. */
public final class TargetFailure extends RuntimeException {
    private final transient Problem problem;

    public TargetFailure(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public TargetFailure(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** Code {@code target-down}, {@code sign-in-lost}, {@code budget-spent} or {@code target-refused}. */
    public Problem problem() {
        return problem;
    }
}
