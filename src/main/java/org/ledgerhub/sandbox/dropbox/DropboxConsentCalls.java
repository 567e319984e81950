package org.ledgerhub.sandbox.dropbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ledgerhub.sandbox.ConsentPage;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.SignIns;
import org.ledgerhub.sandbox.SignIns.Consent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page at which a person lets a program into their Dropbox. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.WWW + "/oauth2/authorize")
class DropboxConsentCalls {
    private final SignIns signIns;

    DropboxConsentCalls(DropboxStandIn dropbox) {
        signIns = dropbox.signIns();
    }

    @GetMapping
    ResponseEntity<byte[]> page(@RequestParam Map<String, String> query) {
        check(query);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(new ConsentPage("Dropbox", query).html().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    ResponseEntity<Void> decide(@RequestParam Map<String, String> query) {
        check(query);
        String redirect = query.get("redirect_uri");
        String state = query.getOrDefault("state", "");
        String next = "allow".equals(query.get(ConsentPage.DECISION))
                ? ConsentPage.granted(redirect, signIns.code(consent(query)), state)
                : ConsentPage.denied(redirect, state);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(next))
                .build();
    }

    private static Consent consent(Map<String, String> query) {
        String scopes = query.getOrDefault("scope", "");
        return new Consent(
                query.get("client_id"),
                query.get("redirect_uri"),
                scopes.isBlank()
                        ? List.copyOf(Scopes.ALL)
                        : List.of(scopes.trim().split("\\s+")),
                query.get("code_challenge"),
                "offline".equals(query.get("token_access_type")));
    }

    private void check(Map<String, String> query) {
        if (!"code".equals(query.get("response_type"))) {
            throw Refusal.notUnderstood("Invalid response_type: must be \"code\"");
        }
        if (!signIns.knows(query.getOrDefault("client_id", ""))) {
            throw Refusal.notUnderstood("Invalid client_id: " + query.get("client_id"));
        }
        if (query.getOrDefault("redirect_uri", "").isEmpty()) {
            throw Refusal.notUnderstood("Missing redirect_uri");
        }
        if (query.containsKey("code_challenge") && !"S256".equals(query.get("code_challenge_method"))) {
            throw Refusal.notUnderstood("Invalid code_challenge_method: this stand-in knows S256");
        }
    }
}
