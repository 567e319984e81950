package org.ledgerhub.sandbox.exact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's consent to one app, with the tokens that live for it now.
 *
 * @param access access token, absent once it was revoked
 */
record Grant(
        String id, String client, String user, @Nullable String access, String refresh, Instant issued) {
    Grant withoutAccess() {
        return new Grant(id, client, user, null, refresh, issued);
    }

    Grant renewed(String nextAccess, String nextRefresh, Instant at) {
        return new Grant(id, client, user, nextAccess, nextRefresh, at);
    }

    /** The language of the one who consented. */
    String language() {
        return user.endsWith("-fr") ? "fr" : user.endsWith("-en") ? "en" : "nl";
    }
}
