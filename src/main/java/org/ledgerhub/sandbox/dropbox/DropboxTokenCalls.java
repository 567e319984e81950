package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.ClientOfForm;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.SignIns;
import org.ledgerhub.sandbox.SignIns.Denied;
import org.ledgerhub.sandbox.SignIns.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where codes and refresh tokens become access tokens; the client says who it is in the form or by Basic. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.API)
class DropboxTokenCalls {
    private final SignIns signIns;

    DropboxTokenCalls(DropboxStandIn dropbox) {
        signIns = dropbox.signIns();
    }

    @PostMapping("/oauth2/token")
    ResponseEntity<byte[]> token(
            @RequestParam Map<String, String> form,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String basic) {
        ClientOfForm client = ClientOfForm.of(form, basic);
        try {
            return switch (form.getOrDefault("grant_type", "")) {
                case "authorization_code" ->
                    answer(
                            signIns.redeem(
                                    form.getOrDefault("code", ""),
                                    form.getOrDefault("redirect_uri", ""),
                                    client.id(),
                                    client.secret(),
                                    form.get("code_verifier")),
                            true);
                case "refresh_token" ->
                    answer(
                            signIns.refresh(form.getOrDefault("refresh_token", ""), client.id(), client.secret()),
                            false);
                default -> refused("unsupported_grant_type", "grant_type is authorization_code or refresh_token");
            };
        } catch (Denied denied) {
            return refused(denied.error(), denied.getMessage());
        }
    }

    /** Ends the sign-in of the token that calls: its refresh token dies with it. */
    @PostMapping("/2/auth/token/revoke")
    ResponseEntity<byte[]> revoke(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer) {
        signIns.consent(DropboxBearerCheck.token(bearer)).ifPresent(signIns::end);
        return Json.answer(200, JsonNodeFactory.instance.nullNode());
    }

    private static ResponseEntity<byte[]> answer(Tokens tokens, boolean first) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", tokens.access())
                .put("token_type", "bearer")
                .put("expires_in", tokens.life().toSeconds());
        if (first) {
            body.put("scope", String.join(" ", tokens.consent().scopes()))
                    .put("uid", "1")
                    .put("account_id", DropboxAccountCalls.ACCOUNT);
        }
        if (tokens.refresh() != null) {
            body.put("refresh_token", tokens.refresh());
        }
        return Json.answer(200, body);
    }

    private static ResponseEntity<byte[]> refused(String error, String description) {
        return Json.answer(400, Map.of("error", error, "error_description", description));
    }
}
