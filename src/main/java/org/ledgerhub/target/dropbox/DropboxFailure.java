package org.ledgerhub.target.dropbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.TargetFailure;

/** A call to Dropbox that did not give what was asked, sorted by meaning. */
final class DropboxFailure extends Exception {
    private final Meaning meaning;
    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    /** What a failure means for a hand-over. */
    enum Meaning {
        /** Surely not done, may be tried again later. */
        LATER,
        /** Dropbox said no. */
        REFUSED,
        /** No answer, or one that says nothing: perhaps done. */
        LOST
    }

    DropboxFailure(Meaning meaning, Problem problem, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.meaning = meaning;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    Meaning meaning() {
        return meaning;
    }

    Problem problem() {
        return problem;
    }

    /** What it means for a delivery whose seal was not sent yet. */
    Outcome beforeTheSeal() {
        return meaning == Meaning.REFUSED ? new Outcome.Refused(problem) : new Outcome.Unreachable(problem, retryAfter);
    }

    /** What it means for a delivery whose seal was sent. */
    Outcome atTheSeal() {
        return meaning == Meaning.LOST ? new Outcome.Uncertain(problem) : beforeTheSeal();
    }

    TargetFailure asTargetFailure() {
        return retryAfter == null ? new TargetFailure(problem, this) : new TargetFailure(problem, retryAfter);
    }
}
