package org.ledgerhub.sandbox.exact;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which a person signs in and lets the app in. */
@RestController
@InSandbox
@RequestMapping(ExactStandIn.ROOT + "/api/oauth2/auth")
class ExactConsent {
    private static final String PAGE = """
            <!doctype html><html lang="nl"><title>Exact Online</title>
            <h1>Exact Online</h1>
            <p>LedgerHub vraagt toegang tot uw administraties.</p>
            <form method="post">
            <input type="hidden" name="client_id" value="%s"><input type="hidden" name="redirect_uri" value="%s">
            <input type="hidden" name="response_type" value="code"><input type="hidden" name="state" value="%s">
            <label>Gebruiker <input name="user" value="demo"></label>
            <label>Wachtwoord <input name="password" type="password"></label>
            <button>Toestaan</button></form></html>
            """;

    private final SignIns signIns;

    ExactConsent(ExactStandIn exact) {
        signIns = exact.signIns();
    }

    @GetMapping
    ResponseEntity<String> page(
            @RequestParam("client_id") String client,
            @RequestParam("redirect_uri") String redirect,
            @RequestParam("response_type") String type,
            @RequestParam(required = false) @Nullable String state) {
        check(client, redirect, type);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .body(PAGE.formatted(
                        HtmlUtils.htmlEscape(client),
                        HtmlUtils.htmlEscape(redirect),
                        HtmlUtils.htmlEscape(state == null ? "" : state)));
    }

    @PostMapping
    ResponseEntity<String> allow(
            @RequestParam("client_id") String client,
            @RequestParam("redirect_uri") String redirect,
            @RequestParam("response_type") String type,
            @RequestParam(defaultValue = "") String state,
            @RequestParam String user,
            @RequestParam String password) {
        check(client, redirect, type);
        if (!App.person(user, password)) {
            throw new TokenRefusal(401, "access_denied", "Unknown user or password.", null);
        }
        String code = signIns.code(client, user, redirect);
        String query = "code=" + encoded(code) + (state.isEmpty() ? "" : "&state=" + encoded(state));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(redirect + (redirect.contains("?") ? "&" : "?") + query))
                .build();
    }

    private static void check(String client, String redirect, String type) {
        if (!client.equals(App.CLIENT)) {
            throw new TokenRefusal(400, "invalid_client", "Unknown client_id.", null);
        }
        if (!App.mayReturnTo(redirect)) {
            throw new TokenRefusal(400, "invalid_request", "redirect_uri must use HTTPS.", null);
        }
        if (!type.equals("code")) {
            throw new TokenRefusal(400, "unsupported_response_type", "response_type is code.", null);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
