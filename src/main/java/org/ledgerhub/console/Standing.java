package org.ledgerhub.console;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;

/**
 * Where something stands, as a page shows it: never by colour alone.
 *
 * @param sign one character
 * @param word key of the word below {@code status.}
 * @param look its colour by role
 * @param waitingFor key of what it waits for
 */
record Standing(
        String sign, String word, String look, @Nullable String waitingFor) {

    /** A submission; one held because its package refused it is told apart from one that needs a look. */
    static Standing of(Submission submission) {
        if (submission.handedOver()) {
            return new Standing("→", "handed-over", "handed", null);
        }
        boolean refused = submission.problem() != null
                && submission.problem().code().startsWith("target-")
                && submission.status() == Status.HELD;
        Standing plain = refused ? new Standing("✕", "refused", "refused", null) : of(submission.status());
        Submission.WaitingFor cause = submission.waitingFor();
        return cause == null ? plain : new Standing(plain.sign, plain.word, plain.look, Words.word(cause));
    }

    static Standing of(Status status) {
        return switch (status) {
            case BOOKED -> new Standing("✓", "booked", "booked", null);
            case HELD -> new Standing("▲", "held", "review", null);
            case CODED -> new Standing("▲", "coded", "review", null);
            case UNCERTAIN -> new Standing("?", "uncertain", "uncertain", null);
            case DUPLICATE -> new Standing("✕", "duplicate", "refused", null);
            case DISMISSED -> new Standing("–", "dismissed", "aside", null);
            case SENT -> new Standing("→", "sent", "handed", null);
            case RECEIVED, READ, WAITING, SENDING -> new Standing("●", Words.word(status), "waiting", null);
        };
    }

    static Standing of(Connection.Status status) {
        return switch (status) {
            case ACTIVE -> new Standing("✓", "active", "booked", null);
            case DISABLED -> new Standing("–", "disabled", "aside", null);
            case SIGN_IN_LOST -> new Standing("✕", "sign-in-lost", "refused", null);
        };
    }
}
