package org.ledgerhub.register;

import java.math.BigDecimal;
import org.ledgerhub.document.Problem;

/** How a statement follows on what is known of its account. */
sealed interface Continuity {
    /** A statement that joins, but has nothing to book. */
    Problem NOTHING_MOVED = Problem.info("no-movements", "It holds no movement to book.", "Nothing.");

    /**
     * It joins the chain.
     *
     * @param cut leading entries that are known already (or lie before the books begin)
     * @param opening balance after those
     */
    record Joins(int cut, BigDecimal opening) implements Continuity {}

    /** All of it is known. */
    record Known(String firstSubmission) implements Continuity {}

    /** A person, or a missing statement, must come first. */
    record Waits(Problem problem) implements Continuity {}

    /** It has no balances: never booked by itself. */
    record Notification() implements Continuity {
        static final Problem PROBLEM = Problem.info(
                "no-balances",
                "It tells movements without balances and is never booked by itself.",
                "Nothing: the statement of those days brings them.");
    }
}
