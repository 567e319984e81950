package org.ledgerhub.register;

import java.util.Optional;

/**
 * Memory in front of the claims: filled after commit, bounded, and only ever short-cuts "taken by that one". What it
 * does not know is asked of the database.
 */
interface ClaimCache {

    /** The submission that is known to hold the key. */
    Optional<String> owner(String key);

    /** Remembers a claim that has been committed. */
    void remember(String key, String submission);
}
