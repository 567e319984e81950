package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The interface of the inboxes: its own sign-in, and files that wait for a person. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.INBOX)
class InboxCalls {
    private static final Set<String> KINDS = Set.of("xml", "pdf", "jpg", "jpeg", "png", "tif", "tiff", "gif");

    private final OctopusBooks books;
    private final Tokens tokens;

    InboxCalls(OctopusStandIn octopus) {
        books = octopus.octopusBooks();
        tokens = octopus.tokens();
    }

    /** As the other interface has it, but for the field {@code username}. */
    @PostMapping("/authentication")
    ResponseEntity<byte[]> signIn(
            @RequestHeader(name = "softwareHouseUuid", required = false) @Nullable String softwareHouse,
            @RequestBody byte[] body)
            throws IOException {
        SignInCalls.check(softwareHouse, new Fields(Json.parse(body)), "username");
        return Json.answer(200, Map.of("token", tokens.forUser()));
    }

    @PostMapping("/authentication/connect")
    ResponseEntity<byte[]> connect(
            @RequestHeader(name = "authenticationToken", required = false) @Nullable String token,
            @RequestHeader(name = "dossierId", required = false) @Nullable Integer dossier) {
        if (token == null || !tokens.isUser(token)) {
            throw new Refusal(Refusal.Reason.NOT_SIGNED_IN, "authenticationToken is invalid or has expired");
        }
        if (dossier == null) {
            throw Refusal.missing("dossierId");
        }
        if (books.dossier(dossier).isEmpty()) {
            throw Refusal.notFound("dossier " + dossier);
        }
        return Json.answer(200, Map.of("dossierToken", tokens.forDossier(dossier)));
    }

    @PostMapping("/dossiers/{dossier}/files/imports/withtoken")
    ResponseEntity<byte[]> put(
            @PathVariable int dossier,
            @RequestHeader(name = "dossierToken", required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String subfolder,
            @RequestBody byte[] body)
            throws IOException {
        if (token == null || !tokens.opens(token, dossier)) {
            throw new Refusal(Refusal.Reason.NOT_SIGNED_IN, "dossierToken is invalid or has expired");
        }
        JsonNode file = Json.parse(body);
        String name = new Fields(file).text("fileName");
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw Refusal.badData("the inbox takes no " + kind);
        }
        SentFiles.one(new Fields(file));
        String folder = subfolder == null ? "inbox" : "inbox/" + subfolder;
        books.storeFile(
                books.dossier(dossier).orElseThrow(),
                folder,
                "." + kind,
                Base64.getDecoder().decode(file.path("fileData").asText()));
        return ResponseEntity.ok().build();
    }
}
