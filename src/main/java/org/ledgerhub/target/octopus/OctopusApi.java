package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Http;
import org.ledgerhub.target.Session;

/**
 * Octopus as a signed-in user sees it: sign-in in three steps, tokens of ten minutes used for nine, renewed once when
 * a call says they are over.
 */
final class OctopusApi {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(9);

    private final OctopusHttp http = new OctopusHttp();
    private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /** A list of the whole office: dossiers. */
    JsonNode dossiers(Session session) throws OctopusFailure {
        OctopusHttp.Answer answer = read(session, "/dossiers", Map.of("Token", userToken(session)));
        if (answer.status() == 401) {
            tokens.remove(userKey(session));
            answer = read(session, "/dossiers", Map.of("Token", userToken(session)));
        }
        return list(answer);
    }

    /** A list of the dossier; nothing found is an empty list. */
    JsonNode list(Session session, String path) throws OctopusFailure {
        return list(get(session, path));
    }

    /** One object or list of the dossier, empty when there is none. */
    Optional<JsonNode> find(Session session, String path) throws OctopusFailure {
        OctopusHttp.Answer answer = get(session, path);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(success(answer));
    }

    /** What has changed in a list of the dossier since a moment; nothing is an empty list. */
    Changes changes(Session session, String path) throws OctopusFailure {
        return Changes.of(list(session, path));
    }

    /**
     * A write; the caller has checked the fence. What the answer leaves open is {@link OctopusFailure.Meaning#PERHAPS}.
     * Gives what Octopus says of it, missing when it says nothing.
     */
    JsonNode write(Session session, String method, String path, JsonNode body) throws OctopusFailure {
        OctopusHttp.Answer answer = writeOnce(session, method, path, body);
        if (answer.status() == 401) {
            forget(session);
            answer = writeOnce(session, method, path, body);
        }
        if (!answer.ok()) {
            throw OctopusFailure.of(answer);
        }
        return answer.body();
    }

    /** Signs in to the dossier unless a token is at hand. */
    void signIn(Session session) throws OctopusFailure {
        dossierToken(session);
    }

    private OctopusHttp.Answer writeOnce(Session session, String method, String path, JsonNode body)
            throws OctopusFailure {
        Map<String, String> token = Map.of("dossierToken", dossierToken(session));
        try {
            return http.call(method, address(session), inDossier(session, path), token, body);
        } catch (Http.NotReached e) {
            throw OctopusFailure.notReached(e);
        } catch (Http.AnswerLost e) {
            throw OctopusFailure.answerLost(e);
        }
    }

    private OctopusHttp.Answer get(Session session, String path) throws OctopusFailure {
        String full = inDossier(session, path);
        OctopusHttp.Answer answer = read(session, full, Map.of("dossierToken", dossierToken(session)));
        if (answer.status() == 401) {
            forget(session);
            answer = read(session, full, Map.of("dossierToken", dossierToken(session)));
        }
        return answer;
    }

    private OctopusHttp.Answer read(Session session, String path, Map<String, String> headers) throws OctopusFailure {
        return harmless("GET", session, path, headers, null);
    }

    /** A call that changes nothing: lost or not reached is the same. */
    private OctopusHttp.Answer harmless(
            String method, Session session, String path, Map<String, String> headers, @Nullable JsonNode body)
            throws OctopusFailure {
        try {
            return http.call(method, address(session), path, headers, body);
        } catch (Http.NotReached | Http.AnswerLost e) {
            throw OctopusFailure.notReached(e);
        }
    }

    private String userToken(Session session) throws OctopusFailure {
        Token known = tokens.get(userKey(session));
        if (known != null && session.clock().instant().isBefore(known.until())) {
            return known.value();
        }
        JsonNode credentials = OctopusHttp.JSON
                .createObjectNode()
                .put("user", session.setting(OctopusSpec.USER))
                .put("password", session.secret(OctopusSpec.PASSWORD));
        Map<String, String> house = Map.of(
                "softwareHouseUuid", Objects.requireNonNullElse(session.setting(OctopusSpec.SOFTWARE_HOUSE), ""));
        return remember(
                session, userKey(session), harmless("POST", session, "/authentication", house, credentials), "token");
    }

    private String dossierToken(Session session) throws OctopusFailure {
        Token known = tokens.get(dossierKey(session));
        if (known != null && session.clock().instant().isBefore(known.until())) {
            return known.value();
        }
        String path = "/dossiers?dossierId=" + session.remoteDossier();
        OctopusHttp.Answer answer = harmless("POST", session, path, Map.of("Token", userToken(session)), null);
        if (answer.status() == 401) {
            tokens.remove(userKey(session));
            answer = harmless("POST", session, path, Map.of("Token", userToken(session)), null);
        }
        if (answer.status() == 403 || answer.status() == 404) {
            throw OctopusFailure.shut(session.remoteDossier(), answer.message());
        }
        return remember(session, dossierKey(session), answer, "Dossiertoken");
    }

    private String remember(Session session, String key, OctopusHttp.Answer answer, String field)
            throws OctopusFailure {
        JsonNode body = signedIn(answer);
        String value = body.path(field)
                .asText(body.path(field.toLowerCase(java.util.Locale.ROOT)).asText(""));
        if (value.isEmpty()) {
            throw OctopusFailure.signInLost("The answer holds no " + field + ".");
        }
        tokens.put(key, new Token(value, session.clock().instant().plus(TOKEN_LIFE)));
        return value;
    }

    /** A refused sign-in is lost, whatever status it was refused with; a failing server is not. */
    private static JsonNode signedIn(OctopusHttp.Answer answer) throws OctopusFailure {
        if (answer.ok()) {
            return answer.body();
        }
        throw answer.status() >= 500 || answer.status() == 429
                ? OctopusFailure.notReached(OctopusFailure.of(answer))
                : OctopusFailure.signInLost(answer.message());
    }

    private void forget(Session session) {
        tokens.remove(dossierKey(session));
        tokens.remove(userKey(session));
    }

    private static JsonNode list(OctopusHttp.Answer answer) throws OctopusFailure {
        return answer.status() == 404 ? OctopusHttp.JSON.createArrayNode() : success(answer);
    }

    private static JsonNode success(OctopusHttp.Answer answer) throws OctopusFailure {
        if (answer.ok()) {
            return answer.body();
        }
        throw OctopusFailure.of(answer);
    }

    private static String inDossier(Session session, String path) {
        return "/dossiers/" + session.remoteDossier() + path;
    }

    private static String address(Session session) {
        return Objects.requireNonNull(session.setting(OctopusSpec.URL_FIELD));
    }

    private static String userKey(Session session) {
        return session.connection();
    }

    private static String dossierKey(Session session) {
        return session.connection() + '/' + session.remoteDossier();
    }
}
