package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calls of JSON-RPC, which every version answers: always with status 200, errors too. */
@RestController
@InSandbox
class RpcCalls {
    private final OdooStandIn odoo;

    RpcCalls(OdooStandIn odoo) {
        this.odoo = odoo;
    }

    @PostMapping(OdooStandIn.NEWEST + "/jsonrpc")
    ResponseEntity<byte[]> newest(@RequestBody byte[] body) {
        return call(Edition.NEWEST, body);
    }

    @PostMapping(OdooStandIn.OLDER + "/jsonrpc")
    ResponseEntity<byte[]> older(@PathVariable String edition, @RequestBody byte[] body) {
        return call(Edition.of(edition), body);
    }

    private ResponseEntity<byte[]> call(Edition edition, byte[] body) {
        JsonNode sent;
        try {
            sent = Json.parse(body);
        } catch (IOException notJson) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.TEXT_HTML)
                    .body("Invalid JSON data".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        JsonNode parameters = sent.path("params");
        return answer(
                sent.path("id"),
                () -> odoo.odooBooks()
                        .call(tx -> parameters.path("service").asText().equals("common")
                                ? common(edition, parameters, tx)
                                : object(edition, parameters.path("args"), tx)));
    }

    /** The wrapping of every answer. */
    static ResponseEntity<byte[]> answer(JsonNode id, java.util.function.Supplier<@Nullable JsonNode> call) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id);
        try {
            answer.set("result", call.get());
        } catch (OdooError error) {
            answer.putObject("error")
                    .put("code", error.status() == 404 ? 404 : 0)
                    .put("message", "Odoo Server Error")
                    .set("data", Json.tree(error.body()));
        }
        return Json.answer(200, answer);
    }

    private JsonNode common(Edition edition, JsonNode parameters, Transaction tx) {
        JsonNode args = parameters.path("args");
        return switch (parameters.path("method").asText()) {
            case "version" ->
                Json.tree(Map.of(
                        "server_version",
                        edition.version(),
                        "server_version_info",
                        java.util.List.of(edition.major(), 0, 0, "final", 0, ""),
                        "server_serie",
                        edition.version(),
                        "protocol_version",
                        1));
            case "authenticate", "login" -> {
                database(args);
                yield Users.withSecret(
                                args.path(1).asText(),
                                args.path(2).asText(),
                                odoo.keys(),
                                tx,
                                odoo.day().now())
                        .<JsonNode>map(JsonNodeFactory.instance::numberNode)
                        .orElse(BooleanNode.FALSE);
            }
            default ->
                throw OdooError.notFound(
                        "Method not found: " + parameters.path("method").asText());
        };
    }

    private JsonNode object(Edition edition, JsonNode args, Transaction tx) {
        database(args);
        int user = args.path(1).asInt();
        if (!Users.is(user, args.path(2).asText(), odoo.keys(), tx, odoo.day().now())) {
            throw OdooError.denied();
        }
        JsonNode keywords = args.path(6);
        Caller caller = Caller.of(user, edition, keywords.path("context"), tx, odoo.day());
        return Server.run(
                Invocation.rpc(args.path(3).asText(), args.path(4).asText(), args.path(5), keywords), caller, tx);
    }

    private static void database(JsonNode args) {
        if (!args.path(0).asText().equals(Users.DATABASE)) {
            throw OdooError.database(args.path(0).asText());
        }
    }
}
