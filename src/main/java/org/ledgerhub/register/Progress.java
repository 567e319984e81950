package org.ledgerhub.register;

import java.util.Collection;

/** Where a submission stands by its deliveries: it follows the least advanced of those that book. */
public interface Progress {

    /**
     * Recomputes status, waiting reason, problem and attention of a submission from the rows of its deliveries, with
     * its history; joins the caller's transaction. Nothing happens when nothing changed.
     */
    void advance(String submission);

    /** The same for several submissions at once. */
    default void advance(Collection<String> submissions) {
        submissions.forEach(this::advance);
    }
}
