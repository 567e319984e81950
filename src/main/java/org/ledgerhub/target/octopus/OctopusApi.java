package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.TargetFailure;

/** Octopus as a signed-in user sees it: sign-in in three steps, renewed once when a call says that it is over. */
final class OctopusApi {
    private final OctopusHttp http = new OctopusHttp("/octopus-rest-api/v1");
    private final Tokens tokens = new Tokens();

    /** A list of the whole office: dossiers. */
    JsonNode dossiers(Session session) throws OctopusFailure {
        OctopusHttp.Answer answer = asUser(session, "GET", "/dossiers");
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
        String full = inDossier(session, path);
        OctopusHttp.Answer answer = http.write(method, session, full, inDossier(session), body);
        if (answer.status() == 401) {
            forget(session);
            answer = http.write(method, session, full, inDossier(session), body);
        }
        return success(answer);
    }

    private OctopusHttp.Answer get(Session session, String path) throws OctopusFailure {
        String full = inDossier(session, path);
        OctopusHttp.Answer answer = http.harmless("GET", session, full, inDossier(session), null);
        if (answer.status() == 401) {
            forget(session);
            answer = http.harmless("GET", session, full, inDossier(session), null);
        }
        return answer;
    }

    private Map<String, String> inDossier(Session session) throws OctopusFailure {
        return Map.of("dossierToken", tokens.of(Tokens.dossierKey(session), session, () -> connect(session)));
    }

    private String connect(Session session) throws OctopusFailure {
        OctopusHttp.Answer answer = asUser(session, "POST", "/dossiers?dossierId=" + session.remoteDossier());
        return Tokens.ofDossier(answer, session, "Dossiertoken", "dossiertoken");
    }

    private OctopusHttp.Answer asUser(Session session, String method, String path) throws OctopusFailure {
        String token = userToken(session);
        OctopusHttp.Answer answer = http.harmless(method, session, path, Map.of("Token", token), null);
        if (answer.status() == 401) {
            forgetUser(session, token);
            answer = http.harmless(method, session, path, Map.of("Token", userToken(session)), null);
        }
        return answer;
    }

    /** The token of the user, or the one that the sign-in at Octopus' own page gave. */
    private String userToken(Session session) throws OctopusFailure {
        return OctopusSpec.byPage(session)
                ? pageToken(session)
                : tokens.of(Tokens.userKey(session), session, () -> signIn(session));
    }

    private static String pageToken(Session session) throws OctopusFailure {
        try {
            return session.token();
        } catch (TargetFailure failure) {
            throw OctopusFailure.of(failure);
        }
    }

    private String signIn(Session session) throws OctopusFailure {
        JsonNode credentials = OctopusHttp.JSON
                .createObjectNode()
                .put("user", session.setting(OctopusSpec.USER))
                .put("password", session.secret(OctopusSpec.PASSWORD));
        return Tokens.of(
                http.harmless("POST", session, "/authentication", OctopusSpec.softwareHouse(session), credentials),
                "token");
    }

    private void forget(Session session) {
        tokens.forget(Tokens.dossierKey(session));
        tokens.forget(Tokens.userKey(session));
    }

    private void forgetUser(Session session, String token) {
        tokens.forget(Tokens.userKey(session));
        if (OctopusSpec.byPage(session)) {
            session.refused(token);
        }
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
}
