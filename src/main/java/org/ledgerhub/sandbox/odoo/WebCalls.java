package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calls of a browser that is signed in, as far as making an API key needs them. */
@RestController
@InSandbox
class WebCalls {
    private static final String KEY = "res.users.apikeys.description";
    private static final String CHECK = "res.users.identitycheck";

    private final OdooStandIn odoo;
    private final Map<String, Integer> sessions = new ConcurrentHashMap<>();

    WebCalls(OdooStandIn odoo) {
        this.odoo = odoo;
    }

    @PostMapping({OdooStandIn.NEWEST + "/web/session/authenticate", OdooStandIn.OLDER + "/web/session/authenticate"})
    ResponseEntity<byte[]> authenticate(@RequestBody byte[] body) throws IOException {
        JsonNode sent = Json.parse(body);
        JsonNode given = sent.path("params");
        String session = UUID.randomUUID().toString().replace("-", "");
        ResponseEntity<byte[]> answer = RpcCalls.answer(
                sent.path("id"),
                () -> odoo.odooBooks().call(tx -> {
                    int user = Users.withPassword(
                                    given.path("login").asText(),
                                    given.path("password").asText(),
                                    tx)
                            .filter(known -> given.path("db").asText().equals(Users.DATABASE))
                            .orElseThrow(OdooError::denied);
                    sessions.put(session, user);
                    return JsonNodeFactory.instance.objectNode().put("uid", user);
                }));
        return ResponseEntity.status(200)
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, "session_id=" + session + "; HttpOnly; Path=/")
                .body(answer.getBody());
    }

    @PostMapping(OdooStandIn.NEWEST + "/web/dataset/call_kw/{model}/{method}")
    ResponseEntity<byte[]> newest(
            @CookieValue(name = "session_id", required = false) @Nullable String session, @RequestBody byte[] body)
            throws IOException {
        return call(session, Edition.NEWEST, Json.parse(body));
    }

    @PostMapping(OdooStandIn.OLDER + "/web/dataset/call_kw/{model}/{method}")
    ResponseEntity<byte[]> older(
            @PathVariable String edition,
            @CookieValue(name = "session_id", required = false) @Nullable String session,
            @RequestBody byte[] body)
            throws IOException {
        return call(session, Edition.of(edition), Json.parse(body));
    }

    private ResponseEntity<byte[]> call(@Nullable String session, Edition edition, JsonNode sent) {
        return RpcCalls.answer(sent.path("id"), () -> {
            Integer user = session == null ? null : sessions.get(session);
            if (user == null) {
                throw OdooError.unauthorized("Session expired");
            }
            JsonNode given = sent.path("params");
            Invocation call = Invocation.rpc(
                    given.path("model").asText(),
                    given.path("method").asText(),
                    given.path("args"),
                    given.path("kwargs"));
            return odoo.odooBooks()
                    .call(tx -> run(
                            call, Caller.of(user, edition, given.path("kwargs").path("context"), tx, odoo.day()), tx));
        });
    }

    private JsonNode run(Invocation call, Caller caller, Transaction tx) {
        if (call.model().equals(KEY) && call.method() == Method.MAKE_KEY) {
            return askWhoItIs(call.ids().getFirst(), tx);
        }
        if (call.model().equals(CHECK) && call.method() == Method.RUN_CHECK) {
            return makeKey(call.ids().getFirst(), caller, tx);
        }
        return Server.run(call, caller, tx);
    }

    /** Before a key is made the password is asked once more. */
    private static JsonNode askWhoItIs(int description, Transaction tx) {
        ObjectNode check = tx.add(CHECK).put("request", String.valueOf(description));
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "ir.actions.act_window")
                .put("res_model", CHECK)
                .put("res_id", check.get("id").intValue());
    }

    private JsonNode makeKey(int id, Caller caller, Transaction tx) {
        ObjectNode check = tx.get(CHECK, id);
        String login = tx.get("res.users", caller.user()).path("login").asText();
        String given =
                caller.context().path("password").asText(check.path("password").asText());
        if (Users.withPassword(login, given, tx).isEmpty()) {
            throw OdooError.user("Incorrect Password, try again or click on Forgot Password to reset your password.");
        }
        ObjectNode description = tx.get(KEY, check.get("request").asInt());
        String key = odoo.keys()
                .make(
                        description.path("name").asText(),
                        description.path("duration").asText(""),
                        caller,
                        tx);
        ObjectNode action = JsonNodeFactory.instance.objectNode().put("type", "ir.actions.act_window");
        action.putObject("context").put("default_key", key);
        return action;
    }
}
