package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.ledgerhub.target.Session;

/**
 * The inbox of a dossier, an interface of its own with a sign-in of its own; what lies there waits for a person, who
 * books it.
 */
final class Inbox {
    private final OctopusHttp http = new OctopusHttp("/octopus-file-import-api/v1");
    private final Tokens tokens = new Tokens();

    /** Puts a file into the inbox; the caller has checked the fence. */
    void put(Session session, JsonNode file) throws OctopusFailure {
        OctopusHttp.Answer answer = write(session, file);
        if (answer.status() == 401) {
            tokens.forget(Tokens.dossierKey(session));
            answer = write(session, file);
        }
        if (!answer.ok()) {
            throw OctopusFailure.of(answer);
        }
    }

    private OctopusHttp.Answer write(Session session, JsonNode file) throws OctopusFailure {
        String token = tokens.of(Tokens.dossierKey(session), session, () -> connect(session));
        String path = "/dossiers/" + session.remoteDossier() + "/files/imports/withtoken";
        return http.write("POST", session, path, Map.of("dossierToken", token), file);
    }

    private String connect(Session session) throws OctopusFailure {
        JsonNode credentials = OctopusHttp.JSON
                .createObjectNode()
                .put("username", session.setting(OctopusSpec.USER))
                .put("password", session.secret(OctopusSpec.PASSWORD));
        Map<String, String> house = OctopusSpec.softwareHouse(session);
        String user = Tokens.of(http.harmless("POST", session, "/authentication", house, credentials), "token");
        Map<String, String> dossier = Map.of("authenticationToken", user, "dossierId", session.remoteDossier());
        return Tokens.ofDossier(
                http.harmless("POST", session, "/authentication/connect", dossier, null),
                session,
                "dossierToken",
                "dossiertoken",
                "Dossiertoken",
                "token");
    }
}
