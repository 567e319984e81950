package org.ledgerhub.register;

import java.util.List;

/**
 * What the routes drive: each call takes one submission one step further and may be repeated after a crash. Steps
 * that can't go on hold the submission with a problem instead of throwing.
 */
public interface Spine {

    /** Claims up to {@code limit} submissions with open work for this process, for as long as the lease. */
    List<String> due(int limit);

    /** Reads the original of a submission to its end; gives the submissions that can be claimed now. */
    List<Claimable> read(String submission);

    /** The idempotent receiver in front of coding. */
    Claims claims();

    /**
     * Codes a claimed submission: posting and outbox rows in one transaction, or held. Settles its open work. True when
     * others may go on because of it, as the next statements of an account do: they are found by {@link #due}.
     */
    boolean code(String submission);

    /** Marks a submission as duplicate of the one that holds its claim. Settles its open work. */
    void duplicate(String submission);

    /** An unexpected failure of a step: the submission is held with {@code step-failed} after some attempts. */
    void failed(String submission, Throwable cause);

    /**
     * Codes anew what waits for a connection, once its dossier has one that books; gives how many.
     */
    int reconnect();

    /** Removes kept bytes that no row points to for a day, as a crash leaves them; gives how many. */
    int sweepOrphans() throws java.io.IOException;

    /**
     * A document that is read and knows its dossier and identity.
     *
     * @param submission id
     * @param key identity of the document, firm and dossier included
     */
    record Claimable(String submission, String key) {}
}
