package org.ledgerhub.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a connection may still ask of its package: the {@link Budget}s of its {@link Spec}, shared by all nodes. */
public interface Calls {
    /** A package without budgets, and tests that count nothing. */
    Calls UNLIMITED = new Calls() {
        @Override
        public void take(String budget) {}

        @Override
        public void need(String budget) {}

        @Override
        public void told(String budget, long remaining, @Nullable Instant filledAgain) {}
    };

    /**
     * Takes one call, immediately before it is made; waits for a rate, but never longer than {@link Spec#longestCall}.
     *
     * @param budget name of a budget of the {@link Spec}
     * @throws TargetFailure {@code budget-spent} with the time to wait; nothing was taken
     */
    void take(String budget);

    /**
     * Makes sure that at least one call is left of a budget, and takes none: for budgets that only failures spend.
     *
     * @param budget name of a budget of the {@link Spec}
     * @throws TargetFailure {@code budget-spent} with the time to wait
     */
    void need(String budget);

    /**
     * What the package's own headers say of a budget; the lower of both counts holds.
     *
     * @param remaining calls left
     * @param filledAgain when all of them are back, absent when the package does not say
     */
    void told(String budget, long remaining, @Nullable Instant filledAgain);
}
