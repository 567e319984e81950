package org.ledgerhub.sandbox.octopus;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

/** A client signed in to one dossier of the stand-in, as a program of someone else would be. */
final class OctopusSession {
    static final String API = "/sandbox/octopus/octopus-rest-api/v1";
    static final String SOFTWARE_HOUSE = "5f0c2f6e-8a3b-4b55-9b0e-1d8f6a2c7e11";
    static final String SIGN_IN = "{\"user\":\"demo\",\"password\":\"demo\"}";

    private final RunningSandbox sandbox;
    private final int dossier;
    private final String token;

    OctopusSession(RunningSandbox sandbox, int dossier) throws IOException, InterruptedException {
        this.sandbox = sandbox;
        this.dossier = dossier;
        String user = userToken(sandbox);
        token = sandbox.call("POST", API + "/dossiers?dossierId=" + dossier, "", "Token", user)
                .json()
                .get("Dossiertoken")
                .textValue();
    }

    static String userToken(RunningSandbox sandbox) throws IOException, InterruptedException {
        return sandbox.call("POST", API + "/authentication", SIGN_IN, "softwareHouseUuid", SOFTWARE_HOUSE)
                .json()
                .get("token")
                .textValue();
    }

    String token() {
        return token;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return sandbox.call("GET", API + "/dossiers/" + dossier + path, "", "dossierToken", token);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return sandbox.call("POST", API + "/dossiers/" + dossier + path, body, "dossierToken", token);
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return sandbox.call("PUT", API + "/dossiers/" + dossier + path, body, "dossierToken", token);
    }

    /** Creates a supplier and client under the caller's own number. */
    void relation(int externalId, String name) throws IOException, InterruptedException {
        Answer answer = put("/relations", relationJson(externalId, name));
        if (answer.status() != 201) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    static String relationJson(int externalId, String name) {
        return """
                {"relationIdentificationServiceData":{"externalRelationId":%d},"name":"%s","firstName":"",
                 "currencyCode":"EUR","client":true,"supplier":true,"country":"BE","vatType":1,"vatNr":"BE0550011279"}""".formatted(externalId, name);
    }

    int lastNumber(String journal) throws IOException, InterruptedException {
        for (var json : get("/bookyears/2/journals").json()) {
            if (json.get("journalKey").textValue().equals(journal)) {
                return json.get("lastBookedDocumentNr").intValue();
            }
        }
        throw new IllegalArgumentException(journal);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
