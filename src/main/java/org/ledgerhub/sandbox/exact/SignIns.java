package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.AppendOnlyFile;
import org.ledgerhub.sandbox.Json;

/**
 * Who signed in: codes live three minutes and are used once, access tokens ten minutes, a refresh token until it was
 * used or for thirty days. Kept in a file, so that a restart does not sign everybody out.
 */
final class SignIns implements Closeable {
    static final Duration ACCESS_LIFE = Duration.ofSeconds(600);
    static final Duration EARLIEST_REFRESH = Duration.ofSeconds(570);
    private static final Duration CODE_LIFE = Duration.ofMinutes(3);
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private final Clock clock;
    private final AppendOnlyFile file;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Grant> grants = new HashMap<>();
    /** Every refresh token ever given out, and its grant. */
    private final Map<String, String> refreshTokens = new HashMap<>();

    private record Code(String client, String user, String redirect, Instant issued) {}

    /** One line of the file: a grant as it became, or none when all access tokens were revoked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(@Nullable Grant grant) {}

    SignIns(Path path, Clock clock) throws IOException {
        this.clock = clock;
        file = AppendOnlyFile.open(path, this::replay);
    }

    synchronized String code(String client, String user, String redirect) {
        String code = "stampNL001." + UUID.randomUUID();
        codes.put(code, new Code(client, user, redirect, clock.instant()));
        return code;
    }

    synchronized Grant exchange(String code, String client, String redirect) {
        Code given = codes.remove(code);
        boolean good = given != null
                && given.client().equals(client)
                && given.redirect().equals(redirect)
                && clock.instant().isBefore(given.issued().plus(CODE_LIFE));
        if (!good) {
            throw new TokenRefusal(400, "invalid_grant", "The authorization code is invalid or was used.", null);
        }
        return happened(
                new Grant(UUID.randomUUID().toString(), client, given.user(), token(), token(), clock.instant()));
    }

    synchronized Grant refresh(String refresh, String client) {
        Grant grant = Optional.ofNullable(refreshTokens.get(refresh))
                .map(grants::get)
                .filter(known -> known.client().equals(client))
                .orElseThrow(() -> new TokenRefusal(400, "invalid_grant", "Unknown refresh token.", null));
        Instant now = clock.instant();
        if (!grant.refresh().equals(refresh)) {
            throw new TokenRefusal(401, "unauthorized_client", "Old refresh token used.", null);
        }
        if (!now.isBefore(grant.issued().plus(REFRESH_LIFE))) {
            throw new TokenRefusal(401, "unauthorized_client", "Refresh token expired.", null);
        }
        if (grant.access() != null && now.isBefore(grant.issued().plus(EARLIEST_REFRESH))) {
            throw new TokenRefusal(
                    400, "access_denied", "Rate limit exceeded: access_token not expired", "TooEarlyToRefreshTokens");
        }
        return happened(grant.renewed(token(), token(), now));
    }

    /** The grant that an access token stands for, while it lives. */
    synchronized Optional<Grant> open(String access) {
        return grants.values().stream()
                .filter(grant -> access.equals(grant.access()))
                .filter(grant -> clock.instant().isBefore(grant.issued().plus(ACCESS_LIFE)))
                .findFirst();
    }

    /** Ends the access tokens given out so far; refresh tokens stay good, and may be used at once. */
    synchronized void revokeAccess() {
        write(new Event(null));
        grants.replaceAll((id, grant) -> grant.withoutAccess());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Grant happened(Grant grant) {
        write(new Event(grant));
        put(grant);
        return grant;
    }

    private void write(Event event) {
        file.append(Json.tree(event));
        file.force();
    }

    private void put(Grant grant) {
        grants.put(grant.id(), grant);
        refreshTokens.put(grant.refresh(), grant.id());
    }

    private void replay(JsonNode line) {
        try {
            Grant grant = Json.to(Event.class, line).grant();
            if (grant == null) {
                grants.replaceAll((id, known) -> known.withoutAccess());
            } else {
                put(grant);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a line of these sign-ins: " + line, e);
        }
    }

    private static String token() {
        return "stampNL001.gAAA" + UUID.randomUUID().toString().replace("-", "");
    }
}
