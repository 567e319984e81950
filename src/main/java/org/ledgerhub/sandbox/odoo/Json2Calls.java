package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The calls that only version 19 answers: JSON-2, and which version it is. */
@RestController
@InSandbox
class Json2Calls {
    private final OdooStandIn odoo;

    Json2Calls(OdooStandIn odoo) {
        this.odoo = odoo;
    }

    @GetMapping(OdooStandIn.NEWEST + "/web/version")
    ResponseEntity<byte[]> version() {
        return Json.answer(
                200,
                Map.of(
                        "version",
                        Edition.NEWEST.version(),
                        "version_info",
                        List.of(Edition.NEWEST.major(), 0, 0, "final", 0, "")));
    }

    @PostMapping(OdooStandIn.NEWEST + "/json/2/{model}/{method}")
    ResponseEntity<byte[]> call(
            @PathVariable String model,
            @PathVariable String method,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "X-Odoo-Database", required = false) @Nullable String database,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (database != null && !database.equals(Users.DATABASE)) {
            return page(404, "No database is selected and the requested URL was not found on the server.");
        }
        if (type == null || !type.startsWith("application/json")) {
            return page(415, "Request inferred type is compatible with 'json2' but the Content-Type is not.");
        }
        try {
            JsonNode answer = odoo.odooBooks().call(tx -> {
                int user = user(authorization, tx);
                JsonNode sent = parse(body == null ? new byte[0] : body);
                Caller caller = Caller.of(user, Edition.NEWEST, sent.path("context"), tx, odoo.day());
                JsonNode result = Server.run(Invocation.named(model, method, sent), caller, tx);
                return method.equals("create") && result.isNumber() ? Json.tree(List.of(result)) : result;
            });
            return Json.answer(200, answer);
        } catch (OdooError error) {
            return Json.answer(error.status(), error.body());
        }
    }

    private int user(@Nullable String authorization, Transaction tx) {
        if (authorization == null || !authorization.regionMatches(true, 0, "bearer ", 0, 7)) {
            throw OdooError.unauthorized("User not authenticated, use an API Key with a Bearer Authorization header.");
        }
        return odoo.keys()
                .user(authorization.substring(7).strip(), tx, odoo.day().now())
                .orElseThrow(() -> OdooError.unauthorized("Invalid apikey"));
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode sent = Json.parse(body);
            if (!sent.isObject()) {
                throw OdooError.badRequest("could not parse the body as json: an object is wanted");
            }
            return sent;
        } catch (IOException e) {
            throw OdooError.badRequest("could not parse the body as json: " + e.getMessage());
        }
    }

    private static ResponseEntity<byte[]> page(int status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .body(("<!doctype html><title>" + status + "</title><p>" + text + "</p>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
