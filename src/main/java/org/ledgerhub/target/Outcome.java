package org.ledgerhub.target;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/** What became of one delivery; never a boolean, since "perhaps" is an answer. */
public sealed interface Outcome {

    /**
     * Stands in the books, read back and equal.
     *
     * @param reference what finds it back in the package
     * @param number entry number in the package, absent for files
     * @param attention what is missing though the entry stands, such as an attachment; empty when all is well
     */
    record Booked(String reference, @Nullable String number, List<Problem> attention) implements Outcome {
        public Booked {
            attention = List.copyOf(attention);
        }
    }

    /** Accepted, not read back yet. */
    record Sent(String reference, @Nullable String number) implements Outcome {}

    /** The package said no; a person decides. The problem carries its own words. */
    record Refused(Problem problem) implements Outcome {}

    /**
     * Surely not booked: not reached, turned away for now, or not signed in. Blocks the lane.
     *
     * @param retryAfter what the package asked for, absent when it said nothing
     */
    record Unreachable(Problem problem, @Nullable Duration retryAfter) implements Outcome {}

    /** May have been booked: the answer was lost. Blocks the lane until looked up. */
    record Uncertain(Problem problem) implements Outcome {}
}
