package org.ledgerhub.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client that asks for tokens, as it says by Basic or in the form (RFC 6749, 2.3.1).
 *
 * @param secret absent when the client has none to show
 */
public record ClientOfForm(String id, @Nullable String secret) {
    private static final String BASIC = "Basic ";

    public static ClientOfForm of(Map<String, String> form, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            return new ClientOfForm(form.getOrDefault("client_id", ""), form.get("client_secret"));
        }
        String pair =
                new String(Base64.getDecoder().decode(authorization.substring(BASIC.length())), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return colon < 0
                ? new ClientOfForm(pair, null)
                : new ClientOfForm(pair.substring(0, colon), pair.substring(colon + 1));
    }
}
