package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Http;
import org.ledgerhub.target.Session;

/** Which version each server is, asked once. */
final class Servers {
    private static final int FIRST_WITH_JSON2 = 19;
    private final Http http;
    private final ConcurrentMap<String, Integer> versions = new ConcurrentHashMap<>();

    Servers(Http http) {
        this.http = http;
    }

    /** The major version, such as 19. */
    int version(Session session) throws CallFailure {
        String address = address(session);
        Integer known = versions.get(address);
        if (known == null) {
            known = ask(address);
            versions.put(address, known);
        }
        return known;
    }

    Protocol protocol(Session session) throws CallFailure {
        boolean json2 = switch (Objects.requireNonNullElse(session.setting(OdooSpec.API), "auto")) {
            case "json-2" -> true;
            case "json-rpc" -> false;
            default -> version(session) >= FIRST_WITH_JSON2;
        };
        return json2 ? new Protocol.Json2() : new Protocol.JsonRpc();
    }

    static String address(Session session) {
        String address = Objects.requireNonNullElse(session.setting(OdooSpec.URL_FIELD), "");
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private int ask(String address) throws CallFailure {
        try {
            Http.Answer answer = http.call("GET", URI.create(address + "/web/version"), Map.of(), null);
            JsonNode version = answer.body().path("version_info").path(0);
            if (!answer.ok() || !version.isNumber()) {
                answer = http.call(
                        "POST",
                        URI.create(address + "/jsonrpc"),
                        Map.of(),
                        Protocol.JsonRpc.envelope("common", "version", Query.JSON.createArrayNode()));
                version =
                        answer.body().path("result").path("server_version_info").path(0);
            }
            if (!version.isNumber()) {
                throw Errors.status(answer.status(), false);
            }
            return version.intValue();
        } catch (Http.NotReached | Http.AnswerLost e) {
            throw Errors.notReached(e);
        }
    }
}
