package org.ledgerhub.office;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that lets a program in; only its hash is kept.
 *
 * @param id stable
 * @param firm the firm whose rows it sees
 * @param name what it is for
 * @param role what it allows
 * @param created when it was made
 * @param expires end of its life, absent when it has none
 * @param lastUsed last use, to the minute
 * @param revoked when it was revoked
 */
public record ApiToken(
        String id,
        String firm,
        String name,
        Person.Role role,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {

    /** A token just made, with the secret that is shown once. */
    public record Fresh(ApiToken token, String secret) {}
}
