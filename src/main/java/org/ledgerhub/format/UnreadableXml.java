package org.ledgerhub.format;

import java.io.IOException;
import org.ledgerhub.document.Problem;

/**
 * Tells that a file can't be read as XML, or must not be: a format answers it with {@link Reading.Unreadable}.
 *
 * <p>It is an {@link IOException} so that it also passes through a sink that is storing an embedded file.
 */
public final class UnreadableXml extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** The problem says what is wrong, where, and what to do. */
    public UnreadableXml(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong with the file as a whole. */
    public Problem problem() {
        return problem;
    }
}
