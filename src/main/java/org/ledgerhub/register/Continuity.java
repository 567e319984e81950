package org.ledgerhub.register;

import org.ledgerhub.document.Problem;

/** How a statement follows on what is known of its account. */
sealed interface Continuity {
    /** A statement that joins, but has nothing to book. */
    Problem NOTHING_MOVED = Problem.info("no-movements", "It holds no movement to book.", "Nothing.");

    /** It joins the chain with the entries that are its own. */
    record Joins(Share share, Side side) implements Continuity {}

    /** Where own entries go. */
    enum Side {
        /** Behind the last known entry. */
        END,
        /** In front of the first known entry. */
        FRONT,
        /** The first run in front, the second one behind. */
        BOTH,
        /** Nowhere: a person let an older statement through that does not fit, and the account goes on from where it is. */
        BESIDE
    }

    /** All of it is known. */
    record Known(String firstSubmission) implements Continuity {}

    /** A person, or a missing statement, must come first. */
    record Waits(Problem problem) implements Continuity {}

    /** What came earlier is still being read and may hold an older statement of the account. */
    record NotYet() implements Continuity {}

    /** It has no balances: never booked by itself. */
    record Notification() implements Continuity {
        static final Problem PROBLEM = Problem.info(
                "no-balances",
                "It tells movements without balances and is never booked by itself.",
                "Nothing: the statement of those days brings them.");
    }
}
