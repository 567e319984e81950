package org.ledgerhub.target;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a person signs a connection in at the package's own page (RFC 6749, authorization code) and how its tokens live.
 * Addresses are templates: {@code {url}} stands for the field of that name of the connection.
 *
 * @param authorize address of the consent page
 * @param token address where codes and refresh tokens are exchanged
 * @param clientId field of the {@link Spec} that holds the client id
 * @param clientSecret secret field that holds the client secret
 * @param scopes asked for, none when the package fixes them
 * @param extra further parameters of the consent page
 * @param pkce whether the code exchange is bound to its asker (RFC 7636)
 * @param earliestRefresh age of an access token before which the package refuses to renew it
 * @param idleLife how long a refresh token lives unused; renewed well before that, zero when it never dies
 */
public record OAuth(
        String authorize,
        String token,
        String clientId,
        String clientSecret,
        List<String> scopes,
        Map<String, String> extra,
        boolean pkce,
        Duration earliestRefresh,
        Duration idleLife) {
    /** Name of the {@link Budget} that exchanging and renewing tokens spends, when the package has one. */
    public static final String BUDGET = "token";

    public OAuth {
        scopes = List.copyOf(scopes);
        extra = Map.copyOf(extra);
    }
}
