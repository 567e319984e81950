package org.ledgerhub.target;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/** A question to a package that got no usable answer; nothing was written. */
public final class TargetFailure extends RuntimeException {
    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    public TargetFailure(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.retryAfter = null;
    }

    public TargetFailure(Problem problem, @Nullable Duration retryAfter) {
        super(problem.toString());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public TargetFailure(Problem problem) {
        this(problem, (Duration) null);
    }

    /** Code {@code target-down}, {@code sign-in-lost}, {@code budget-spent} or {@code target-refused}. */
    public Problem problem() {
        return problem;
    }

    /** How long to leave the package alone, absent when nobody said. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
