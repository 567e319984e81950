package org.ledgerhub.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins that people granted at one stand-in's consent page (RFC 6749, authorization code). Refresh tokens
 * outlive the stand-in; codes and access tokens do not.
 */
public final class SignIns implements Closeable {
    private final Rules rules;
    private final Clock clock;
    private final AppendOnlyFile file;
    private final Map<String, Pending> codes = new HashMap<>();
    private final Map<String, Access> access = new HashMap<>();
    private final Map<String, Consent> refreshing = new HashMap<>();

    /**
     * How a package's tokens live.
     *
     * @param secrets secret of each client that is known
     * @param codeLife how long a code can be exchanged, once
     * @param accessLife how long an access token lives
     * @param singleUse whether a refresh token is replaced whenever it is used
     */
    public record Rules(Map<String, String> secrets, Duration codeLife, Duration accessLife, boolean singleUse) {}

    /**
     * What a person agreed to.
     *
     * @param redirect where the code went
     * @param challenge SHA-256 of the asker's verifier (RFC 7636), absent when there is none
     * @param offline whether a refresh token goes with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Consent(
            String client,
            String redirect,
            List<String> scopes,
            @Nullable String challenge,
            boolean offline) {}

    /** Tokens as they are answered; the refresh token is absent when none goes with them. */
    public record Tokens(String access, @Nullable String refresh, Consent consent, Duration life) {}

    /** How an access token stands. */
    public enum Standing {
        GOOD,
        EXPIRED,
        UNKNOWN
    }

    /** A token request that is refused, with the error word of RFC 6749. */
    public static final class Denied extends Exception {
        private final String error;

        Denied(String error, String description) {
            super(description);
            this.error = error;
        }

        public String error() {
            return error;
        }
    }

    private record Pending(Consent consent, Instant until) {}

    private record Access(Consent consent, Instant until) {}

    /** One line of the file: a refresh token given out, or one that ended. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(
            @Nullable String given,
            @Nullable Consent consent,
            @Nullable String ended) {}

    public SignIns(Path path, Rules rules, Clock clock) throws IOException {
        this.rules = rules;
        this.clock = clock;
        file = AppendOnlyFile.open(path, this::replay);
    }

    /** Whether a client is known. */
    public boolean knows(String client) {
        return rules.secrets().containsKey(client);
    }

    /** A code for what was agreed to. */
    public synchronized String code(Consent consent) {
        String code = token("code");
        codes.put(code, new Pending(consent, clock.instant().plus(rules.codeLife())));
        return code;
    }

    /** Exchanges a code, once; the asker proves itself by secret or verifier. */
    public synchronized Tokens redeem(
            String code, String redirect, String client, @Nullable String secret, @Nullable String verifier)
            throws Denied {
        Pending pending = codes.remove(code);
        if (pending == null || !clock.instant().isBefore(pending.until())) {
            throw new Denied("invalid_grant", "code doesn't exist or has expired");
        }
        Consent consent = pending.consent();
        if (!consent.client().equals(client) || !consent.redirect().equals(redirect)) {
            throw new Denied("invalid_grant", "code was given to another client or redirect_uri");
        }
        boolean verified = consent.challenge() != null;
        if (verified && (verifier == null || !challenge(verifier).equals(consent.challenge()))) {
            throw new Denied("invalid_grant", "invalid code verifier");
        }
        check(client, secret, verified);
        return tokens(consent, consent.offline() ? give(consent, null) : null);
    }

    /** New tokens for a refresh token. */
    public synchronized Tokens refresh(String token, String client, @Nullable String secret) throws Denied {
        Consent consent = refreshing.get(token);
        if (consent == null || !consent.client().equals(client)) {
            throw new Denied("invalid_grant", "refresh token is invalid or revoked");
        }
        check(client, secret, consent.challenge() != null);
        return tokens(consent, rules.singleUse() ? give(consent, token) : null);
    }

    public synchronized Standing standing(String token) {
        Access given = access.get(token);
        if (given == null) {
            return Standing.UNKNOWN;
        }
        return clock.instant().isBefore(given.until()) ? Standing.GOOD : Standing.EXPIRED;
    }

    /** What the owner of a living access token agreed to. */
    public synchronized Optional<Consent> consent(String token) {
        return standing(token) == Standing.GOOD ? Optional.of(access.get(token).consent()) : Optional.empty();
    }

    /** Ends all access tokens; refresh tokens go on. */
    public synchronized void revokeAccess() {
        access.clear();
    }

    /** Ends a sign-in for good: all its access and refresh tokens. */
    public synchronized void end(Consent consent) {
        access.values().removeIf(given -> given.consent().equals(consent));
        refreshing.entrySet().stream()
                .filter(given -> given.getValue().equals(consent))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(token -> happened(new Event(null, null, token)));
    }

    /** The challenge of a verifier, as RFC 7636 has it for S256. */
    static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void check(String client, @Nullable String secret, boolean verified) throws Denied {
        boolean proven =
                secret == null ? verified : secret.equals(rules.secrets().get(client));
        if (!proven) {
            throw new Denied("invalid_client", "client_id or client_secret is wrong");
        }
    }

    private Tokens tokens(Consent consent, @Nullable String refresh) {
        String token = token("access");
        access.put(token, new Access(consent, clock.instant().plus(rules.accessLife())));
        return new Tokens(token, refresh, consent, rules.accessLife());
    }

    private String give(Consent consent, @Nullable String instead) {
        String token = token("refresh");
        happened(new Event(token, consent, instead));
        return token;
    }

    private void happened(Event event) {
        file.append(Json.tree(event));
        file.force();
        apply(event);
    }

    private void replay(JsonNode line) {
        try {
            apply(Json.to(Event.class, line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a sign-in: " + line, e);
        }
    }

    private void apply(Event event) {
        if (event.ended() != null) {
            refreshing.remove(event.ended());
        }
        if (event.given() != null && event.consent() != null) {
            refreshing.put(event.given(), event.consent());
        }
    }

    private static String token(String kind) {
        return kind + "-" + UUID.randomUUID().toString().replace("-", "");
    }
}
