package org.ledgerhub.sandbox.horus;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.ClientOfForm;
import org.ledgerhub.sandbox.ConsentPage;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.SignIns;
import org.ledgerhub.sandbox.SignIns.Consent;
import org.ledgerhub.sandbox.SignIns.Denied;
import org.ledgerhub.sandbox.SignIns.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in: the page where a person consents, and the tokens that follow. */
@RestController
@InSandbox
@RequestMapping(HorusStandIn.ADDRESS + "/oauth2")
class HorusSignInCalls {
    private final SignIns signIns;

    HorusSignInCalls(HorusStandIn horus) {
        signIns = horus.signIns();
    }

    @GetMapping("/authorize")
    ResponseEntity<byte[]> page(@RequestParam Map<String, String> query) {
        return ResponseEntity.status(known(query) ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(new ConsentPage("Horus", query).html().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/authorize")
    ResponseEntity<Void> decide(@RequestParam Map<String, String> query) {
        if (!known(query)) {
            return ResponseEntity.badRequest().build();
        }
        String redirect = query.get("redirect_uri");
        String state = query.getOrDefault("state", "");
        Consent consent = new Consent(query.get("client_id"), redirect, List.of(), query.get("code_challenge"), true);
        String next = "allow".equals(query.get(ConsentPage.DECISION))
                ? ConsentPage.granted(redirect, signIns.code(consent), state)
                : ConsentPage.denied(redirect, state);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(next))
                .build();
    }

    @PostMapping("/token")
    ResponseEntity<byte[]> token(
            @RequestParam Map<String, String> form,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String basic) {
        ClientOfForm client = ClientOfForm.of(form, basic);
        try {
            return answer(
                    "refresh_token".equals(form.get("grant_type"))
                            ? signIns.refresh(form.getOrDefault("refresh_token", ""), client.id(), client.secret())
                            : signIns.redeem(
                                    form.getOrDefault("code", ""),
                                    form.getOrDefault("redirect_uri", ""),
                                    client.id(),
                                    client.secret(),
                                    form.get("code_verifier")));
        } catch (Denied denied) {
            return Json.answer(400, Map.of("error", denied.error(), "error_description", denied.getMessage()));
        }
    }

    private static ResponseEntity<byte[]> answer(Tokens tokens) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "access_token", tokens.access(),
                "token_type", "Bearer",
                "expires_in", tokens.life().toSeconds()));
        if (tokens.refresh() != null) {
            body.put("refresh_token", tokens.refresh());
        }
        return Json.answer(200, body);
    }

    private boolean known(Map<String, String> query) {
        return signIns.knows(query.getOrDefault("client_id", "")) && query.containsKey("redirect_uri");
    }
}
