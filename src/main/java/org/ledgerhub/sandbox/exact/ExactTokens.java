package org.ledgerhub.sandbox.exact;

import java.util.Map;
import java.util.Objects;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where codes and refresh tokens become tokens; at most 200 times a day for one app. */
@RestController
@InSandbox
class ExactTokens {
    private final ExactStandIn exact;

    ExactTokens(ExactStandIn exact) {
        this.exact = exact;
    }

    @PostMapping(ExactStandIn.ROOT + "/api/oauth2/token")
    ResponseEntity<byte[]> token(@RequestParam Map<String, String> form) {
        String client = form.get("client_id");
        if (!App.CLIENT.equals(client) || !App.SECRET.equals(form.get("client_secret"))) {
            throw new TokenRefusal(401, "invalid_client", "Unknown client_id or client_secret.", null);
        }
        if (!exact.limits().takeTokenCall(client)) {
            throw new TokenRefusal(429, "access_denied", "Rate limit exceeded: token requests of this day", null);
        }
        Grant grant = grant(form, client);
        return Json.answer(
                200,
                Map.of(
                        "access_token", Objects.requireNonNull(grant.access()),
                        "token_type", "bearer",
                        "expires_in", String.valueOf(SignIns.ACCESS_LIFE.toSeconds()),
                        "refresh_token", grant.refresh()));
    }

    private Grant grant(Map<String, String> form, String client) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                exact.signIns().exchange(form.getOrDefault("code", ""), client, form.getOrDefault("redirect_uri", ""));
            case "refresh_token" -> exact.signIns().refresh(form.getOrDefault("refresh_token", ""), client);
            default -> throw new TokenRefusal(400, "unsupported_grant_type", "Unknown grant_type.", null);
        };
    }
}
