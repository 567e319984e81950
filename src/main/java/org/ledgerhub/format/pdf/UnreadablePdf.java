package org.ledgerhub.format.pdf;

import java.io.IOException;
import org.ledgerhub.document.Problem;

/** A PDF that can't be looked into. */
final class UnreadablePdf extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean locked;

    private UnreadablePdf(Problem problem, boolean locked) {
        super(problem.message());
        this.problem = problem;
        this.locked = locked;
    }

    Problem problem() {
        return problem;
    }

    /** Whole, but behind a password: it can still be delivered as it is. */
    boolean locked() {
        return locked;
    }

    static UnreadablePdf truncated() {
        return bad("file-truncated", "The PDF stops before its end.", "Ask the sender for the file again.");
    }

    static UnreadablePdf damaged(String reason) {
        return bad("unreadable", "The PDF is damaged: " + reason + ".", "Ask the sender for the file again.");
    }

    static UnreadablePdf tooLarge(long limit) {
        String message = "The PDF is larger than " + limit / 1024 / 1024 + " MiB.";
        return bad("too-large", message, "Ask the sender for a smaller one.");
    }

    static UnreadablePdf password() {
        Problem problem = Problem.error(
                "file-encrypted",
                "The PDF opens only with a password: whether it holds an invoice can't be told.",
                "Ask the sender for the file without a password, or let it through as it is.");
        return new UnreadablePdf(problem, true);
    }

    private static UnreadablePdf bad(String code, String message, String remedy) {
        return new UnreadablePdf(Problem.error(code, message, remedy), false);
    }
}
