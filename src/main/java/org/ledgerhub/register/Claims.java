package org.ledgerhub.register;

/** Who was first with an identity: the database's unique key decides (Idempotent Receiver). */
public interface Claims {

    /**
     * Claims a key for a submission, in the transaction that moves the submission to {@code read}; true when it is
     * the owner, also when it already was (re-entrant after a crash).
     */
    boolean claim(String key, String submission);

    /** Whether anybody holds the key. */
    boolean taken(String key);
}
