package org.ledgerhub.sandbox.horus;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.SignIns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read: folders, and the accounts and axes of one. */
@RestController
@InSandbox
@RequestMapping(HorusStandIn.ADDRESS)
class HorusReadCalls {
    private static final List<Folder> FOLDERS = List.of(
            new Folder(
                    "3f1c2b1a-5f0e-4c64-9a55-0d1f6a0b7c01",
                    "Bakkerij Peeters",
                    "Bakkerij Peeters BV",
                    "PEETERS",
                    "Dorpsplein 1, 2800 Mechelen",
                    "2019-01-01"),
            new Folder(
                    "3f1c2b1a-5f0e-4c64-9a55-0d1f6a0b7c02",
                    "Studio Lumen",
                    "Studio Lumen SRL",
                    "LUMEN",
                    "Rue Haute 12, 1000 Bruxelles",
                    "2021-07-01"));
    private static final List<Map<String, String>> ACCOUNTS = List.of(
            Map.of("id", "8f2d7b5e-0001-4c64-9a55-0d1f6a0b7c01", "number", "440000", "name", "Leveranciers"),
            Map.of("id", "8f2d7b5e-0002-4c64-9a55-0d1f6a0b7c01", "number", "612300", "name", "Telefoon en internet"));
    private static final List<Map<String, String>> AXES = List.of(
            Map.of("axis", "site", "code", "MEC", "name", "Mechelen"),
            Map.of("axis", "site", "code", "BRU", "name", "Brussel"));

    private final SignIns signIns;

    /** A folder with the fields that are known to be there; their names are assumed. */
    private record Folder(String id, String name, String legalName, String code, String address, String creationDate) {}

    HorusReadCalls(HorusStandIn horus) {
        signIns = horus.signIns();
    }

    @GetMapping("/folders")
    ResponseEntity<byte[]> folders(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer) {
        return signedIn(bearer) ? Json.answer(200, Map.of("folders", FOLDERS)) : error(401, "not signed in");
    }

    @GetMapping("/folders/{id}")
    ResponseEntity<byte[]> folder(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer) {
        if (!signedIn(bearer)) {
            return error(401, "not signed in");
        }
        return FOLDERS.stream()
                .filter(folder -> folder.id().equals(id))
                .findFirst()
                .map(folder -> Json.answer(200, folder))
                .orElseGet(() -> error(404, "no folder " + id));
    }

    @GetMapping("/accounts")
    ResponseEntity<byte[]> accounts(
            @RequestParam(required = false) @Nullable String folder,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer) {
        return ofFolder(folder, bearer, Map.of("accounts", ACCOUNTS));
    }

    @GetMapping("/analyticalaxes")
    ResponseEntity<byte[]> axes(
            @RequestParam(required = false) @Nullable String folder,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String bearer) {
        return ofFolder(folder, bearer, Map.of("analyticalaxes", AXES));
    }

    private ResponseEntity<byte[]> ofFolder(@Nullable String folder, @Nullable String bearer, Object list) {
        if (!signedIn(bearer)) {
            return error(401, "not signed in");
        }
        return FOLDERS.stream().anyMatch(known -> known.id().equals(folder))
                ? Json.answer(200, list)
                : error(400, "the folder is missing or unknown");
    }

    private boolean signedIn(@Nullable String bearer) {
        return bearer != null
                && bearer.startsWith("Bearer ")
                && signIns.standing(bearer.substring("Bearer ".length())) == SignIns.Standing.GOOD;
    }

    private static ResponseEntity<byte[]> error(int status, String message) {
        return Json.answer(status, Map.of("message", message));
    }
}
