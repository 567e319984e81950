package org.ledgerhub.sandbox.octopus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in: first as a user, then into one dossier. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API)
class SignInCalls {
    private static final String USER = "demo";
    private static final String PASSWORD = "demo";

    private final Tokens tokens;

    SignInCalls(OctopusStandIn octopus) {
        tokens = octopus.tokens();
    }

    @PostMapping("/authentication")
    ResponseEntity<byte[]> signIn(
            @RequestHeader(name = "softwareHouseUuid", required = false) @Nullable String softwareHouse,
            @RequestBody byte[] body)
            throws IOException {
        check(softwareHouse, new Fields(Json.parse(body)), "user");
        return Json.answer(200, Map.of("token", tokens.forUser()));
    }

    @GetMapping("/authentication")
    ResponseEntity<byte[]> currentUser(@RequestHeader(name = "Token", required = false) @Nullable String token) {
        checkUser(token);
        return Json.answer(200, Map.of("user", USER));
    }

    @GetMapping("/dossiers")
    ResponseEntity<byte[]> dossiers(@RequestHeader(name = "Token", required = false) @Nullable String token) {
        checkUser(token);
        List<Map<String, Object>> all =
                Catalogue.DOSSIERS.stream().map(Views::dossier).toList();
        return Json.answer(200, all);
    }

    @PostMapping("/dossiers")
    ResponseEntity<byte[]> open(
            @RequestHeader(name = "Token", required = false) @Nullable String token, @RequestParam int dossierId) {
        checkUser(token);
        if (Catalogue.DOSSIERS.stream().noneMatch(dossier -> dossier.id() == dossierId)) {
            throw Refusal.notFound("dossier " + dossierId);
        }
        return Json.answer(200, Map.of("Dossiertoken", tokens.forDossier(dossierId)));
    }

    /** Whether a known user of a software house signs in; the interfaces call the user differently. */
    static void check(@Nullable String softwareHouse, Fields given, String userField) {
        if (softwareHouse == null) {
            throw Refusal.missing("softwareHouseUuid");
        }
        boolean known = isUuid(softwareHouse)
                && given.text(userField).equals(USER)
                && given.text("password").equals(PASSWORD);
        if (!known) {
            throw new Refusal(Refusal.Reason.NOT_SIGNED_IN, "unknown software house, user or password");
        }
    }

    private void checkUser(@Nullable String token) {
        if (token == null || !tokens.isUser(token)) {
            throw new Refusal(Refusal.Reason.NOT_SIGNED_IN, "Token is invalid or has expired");
        }
    }

    private static boolean isUuid(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
