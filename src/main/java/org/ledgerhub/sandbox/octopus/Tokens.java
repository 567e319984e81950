package org.ledgerhub.sandbox.octopus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens given out: of a user (dossier 0), or of a user in one dossier. Each lives ten minutes. */
final class Tokens {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int NO_DOSSIER = 0;

    private final Clock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private record Grant(int dossier, Instant until) {}

    Tokens(Clock clock) {
        this.clock = clock;
    }

    String forUser() {
        return forDossier(NO_DOSSIER);
    }

    String forDossier(int dossier) {
        Instant now = clock.instant();
        grants.values().removeIf(grant -> !now.isBefore(grant.until()));
        String token = UUID.randomUUID().toString();
        grants.put(token, new Grant(dossier, now.plus(LIFE)));
        return token;
    }

    boolean isUser(String token) {
        return dossier(token).filter(dossier -> dossier == NO_DOSSIER).isPresent();
    }

    boolean opens(String token, int dossier) {
        return dossier != NO_DOSSIER
                && dossier(token).filter(own -> own == dossier).isPresent();
    }

    void revokeAll() {
        grants.clear();
    }

    private Optional<Integer> dossier(String token) {
        return Optional.ofNullable(grants.get(token))
                .filter(grant -> clock.instant().isBefore(grant.until()))
                .map(Grant::dossier);
    }
}
