package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Http;
import org.ledgerhub.target.Session;

/**
 * The secret that a connection signs in with: the key a person entered; once it is refused, and when there is a password,
 * a key that the hub makes itself for a day, the way the package's own page makes one.
 */
final class Keys {
    private static final String DESCRIPTION = "res.users.apikeys.description";
    private static final String CHECK = "res.users.identitycheck";
    private final Http http;
    private final ConcurrentMap<String, String> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> refused = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> users = new ConcurrentHashMap<>();

    Keys(Http http) {
        this.http = http;
    }

    /** What is sent with the next call. */
    String secret(Session session, Protocol protocol) throws CallFailure {
        String own = made.get(session.connection());
        if (own != null) {
            return own;
        }
        String entered = session.secret(OdooSpec.API_KEY);
        if (entered != null && !entered.isBlank() && !entered.equals(refused.get(session.connection()))) {
            return entered;
        }
        String password = session.secret(OdooSpec.PASSWORD);
        if (password == null || password.isBlank()) {
            if (entered == null || entered.isBlank()) {
                throw Errors.signInLost("Neither an API key nor a password is entered.");
            }
            return entered;
        }
        return protocol instanceof Protocol.JsonRpc ? password : make(session, password);
    }

    /** Whether another secret can be tried after this one was refused. */
    boolean another(Session session, String secret) {
        made.remove(session.connection(), secret);
        users.remove(session.connection());
        refused.put(session.connection(), secret);
        String password = session.secret(OdooSpec.PASSWORD);
        return password != null && !password.isBlank() && !password.equals(secret);
    }

    /** The number of the user, which JSON-RPC wants with every call. */
    int user(Session session, String secret) throws CallFailure {
        Integer known = users.get(session.connection());
        if (known != null) {
            return known;
        }
        ArrayNode arguments = Query.JSON
                .createArrayNode()
                .add(session.setting(OdooSpec.DATABASE))
                .add(session.setting(OdooSpec.USER))
                .add(secret);
        arguments.addObject();
        JsonNode answer = new Protocol.JsonRpc()
                .result(
                        harmless(
                                session,
                                "/jsonrpc",
                                Map.of(),
                                Protocol.JsonRpc.envelope("common", "authenticate", arguments)),
                        false);
        if (!answer.isNumber()) {
            throw Errors.signInLost("Access Denied");
        }
        users.put(session.connection(), answer.intValue());
        return answer.intValue();
    }

    private String make(Session session, String password) throws CallFailure {
        ObjectNode who = Query.JSON.createObjectNode();
        who.putObject("params")
                .put("db", session.setting(OdooSpec.DATABASE))
                .put("login", session.setting(OdooSpec.USER))
                .put("password", password);
        Http.Answer signedIn = harmless(session, "/web/session/authenticate", Map.of(), who);
        new Protocol.JsonRpc().result(signedIn, false);
        String cookie = signedIn.headers()
                .firstValue("Set-Cookie")
                .map(text -> text.split(";")[0])
                .orElseThrow(() -> Errors.signInLost("Odoo gave no session."));
        JsonNode wish = Query.JSON
                .createArrayNode()
                .add(Query.JSON.createObjectNode().put("name", "LedgerHub").put("duration", "1"));
        int description =
                web(session, cookie, DESCRIPTION, "create", wish, null).path(0).intValue();
        int check = web(session, cookie, DESCRIPTION, "make_key", ids(description), null)
                .path("res_id")
                .intValue();
        web(
                session,
                cookie,
                CHECK,
                "write",
                ids(check),
                Query.JSON.createObjectNode().put("password", password));
        String key = web(session, cookie, CHECK, "run_check", ids(check), null)
                .path("context")
                .path("default_key")
                .asText();
        if (key.isEmpty()) {
            throw Errors.signInLost("Odoo made no key.");
        }
        made.put(session.connection(), key);
        return key;
    }

    private JsonNode web(
            Session session, String cookie, String model, String method, JsonNode first, @Nullable ObjectNode second)
            throws CallFailure {
        ObjectNode body = Query.JSON.createObjectNode();
        ObjectNode call = body.putObject("params").put("model", model).put("method", method);
        ArrayNode arguments = call.putArray("args").add(first);
        if (second != null) {
            arguments.add(second);
        }
        ObjectNode context = call.putObject("kwargs").putObject("context");
        if (method.equals("run_check")) {
            context.put("password", session.secret(OdooSpec.PASSWORD));
        }
        return new Protocol.JsonRpc()
                .result(
                        harmless(
                                session,
                                "/web/dataset/call_kw/" + model + "/" + method,
                                Map.of("Cookie", cookie),
                                body),
                        false);
    }

    private Http.Answer harmless(Session session, String path, Map<String, String> headers, ObjectNode body)
            throws CallFailure {
        try {
            return http.call("POST", URI.create(Servers.address(session) + path), new HashMap<>(headers), body);
        } catch (Http.NotReached | Http.AnswerLost e) {
            throw Errors.notReached(e);
        }
    }

    private static ArrayNode ids(int id) {
        return Query.JSON.createArrayNode().add(id);
    }
}
