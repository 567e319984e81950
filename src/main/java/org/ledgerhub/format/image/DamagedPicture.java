package org.ledgerhub.format.image;

import java.io.IOException;
import org.ledgerhub.document.Problem;

/** A picture whose structure can't be followed to its end. */
final class DamagedPicture extends IOException {
    private static final long serialVersionUID = 1L;
    private static final String ASK_AGAIN = "Ask the sender for the picture again.";

    private final transient Problem problem;

    private DamagedPicture(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static DamagedPicture truncated() {
        return new DamagedPicture(Problem.error("file-truncated", "The picture stops before its end.", ASK_AGAIN));
    }

    static DamagedPicture because(String reason) {
        return new DamagedPicture(Problem.error("unreadable", "The picture is damaged: " + reason + ".", ASK_AGAIN));
    }
}
