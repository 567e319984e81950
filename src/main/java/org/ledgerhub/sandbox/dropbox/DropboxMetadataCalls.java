package org.ledgerhub.sandbox.dropbox;

import java.util.Optional;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands at a path, and in a folder. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.API + "/2/files")
class DropboxMetadataCalls {
    private final Drive drive;

    DropboxMetadataCalls(DropboxStandIn dropbox) {
        drive = dropbox.drive();
    }

    @PostMapping("/get_metadata")
    ResponseEntity<byte[]> metadata(@RequestBody byte[] body) {
        Argument argument = Argument.body(body);
        String path = argument.text("path");
        if (path.isEmpty()) {
            throw Refusal.notUnderstood(
                    "Error in call to API function \"files/get_metadata\": path: The root folder is unsupported.");
        }
        if (!Names.wellFormed(path)) {
            throw Refusal.of("path", "malformed_path");
        }
        Optional<Node> node =
                drive.alone(() -> argument.flag("include_deleted") ? drive.remembered(path) : drive.standing(path));
        return Json.answer(200, Views.tagged(node.orElseThrow(() -> Refusal.of("path", "not_found"))));
    }

    @PostMapping("/list_folder")
    ResponseEntity<byte[]> list(@RequestBody byte[] body) {
        Argument argument = Argument.body(body);
        return Json.answer(200, drive.alone(() -> Listing.begin(argument, drive).page(drive)));
    }

    @PostMapping("/list_folder/continue")
    ResponseEntity<byte[]> next(@RequestBody byte[] body) {
        Argument argument = Argument.body(body);
        return Json.answer(
                200, drive.alone(() -> Listing.of(argument.text("cursor")).page(drive)));
    }
}
