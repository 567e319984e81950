package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.ledgerhub.target.Session;

/** Tokens that live ten minutes, used for nine. */
final class Tokens {
    private static final Duration LIFE = Duration.ofMinutes(9);

    private final ConcurrentMap<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /** Where a token comes from when none is at hand. */
    @FunctionalInterface
    interface Source {
        String ask() throws OctopusFailure;
    }

    String of(String key, Session session, Source source) throws OctopusFailure {
        Token token = known.get(key);
        if (token != null && session.clock().instant().isBefore(token.until())) {
            return token.value();
        }
        String value = source.ask();
        known.put(key, new Token(value, session.clock().instant().plus(LIFE)));
        return value;
    }

    void forget(String key) {
        known.remove(key);
    }

    static String userKey(Session session) {
        return session.connection();
    }

    static String dossierKey(Session session) {
        return session.connection() + '/' + session.remoteDossier();
    }

    /** The token that opens a dossier; one that stays shut leaves the sign-in as it is. */
    static String ofDossier(OctopusHttp.Answer answer, Session session, String... names) throws OctopusFailure {
        if (answer.status() == 403 || answer.status() == 404) {
            throw OctopusFailure.shut(session.remoteDossier(), answer.message());
        }
        return of(answer, names);
    }

    /**
     * The token that an answer holds, under the first of these names. A refused sign-in is lost, whatever status it was
     * refused with; a failing server is not.
     */
    static String of(OctopusHttp.Answer answer, String... names) throws OctopusFailure {
        if (!answer.ok()) {
            throw answer.status() >= 500 || answer.status() == 429
                    ? OctopusFailure.notReached(OctopusFailure.of(answer))
                    : OctopusFailure.signInLost(answer.message());
        }
        return Stream.of(names)
                .map(answer.body()::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElseThrow(() -> OctopusFailure.signInLost("The answer holds no " + names[0] + "."));
    }
}
