package org.ledgerhub.office;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a package gave for a sign-in.
 *
 * @param access opens the package
 * @param refresh gets the next access token; absent when the package gives none
 * @param issued when the access token was asked for
 * @param expires end of the access token, absent when the package does not say
 */
record Tokens(
        String access,
        @Nullable String refresh,
        Instant issued,
        @Nullable Instant expires) {
    /** A token must still be good when the call reaches the package. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    boolean good(Instant now) {
        return expires == null || now.plus(MARGIN).isBefore(expires);
    }

    /** Never to be logged. */
    @Override
    public String toString() {
        return "Tokens issued " + issued + " until " + expires;
    }
}
