package org.ledgerhub.sandbox.dropbox;

import java.util.Map;
import java.util.function.Supplier;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Folders made, things moved and deleted. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.API + "/2/files")
class DropboxTreeCalls {
    private final Drive drive;
    private final Writes writes;

    DropboxTreeCalls(DropboxStandIn dropbox) {
        drive = dropbox.drive();
        writes = dropbox.writes();
    }

    @PostMapping("/create_folder_v2")
    ResponseEntity<byte[]> create(@RequestBody byte[] body) {
        Argument argument = Argument.body(body);
        return changed(() -> writes.folder(argument.text("path"), argument.flag("autorename")), false);
    }

    @PostMapping("/delete_v2")
    ResponseEntity<byte[]> delete(@RequestBody byte[] body) {
        String path = Argument.body(body).text("path");
        return changed(
                () -> {
                    Node node = drive.standing(path).orElseThrow(() -> Refusal.of("path_lookup", "not_found"));
                    drive.remove(node);
                    return node;
                },
                true);
    }

    /** Files alone; whole folders stay where they are. */
    @PostMapping("/move_v2")
    ResponseEntity<byte[]> move(@RequestBody byte[] body) {
        Argument argument = Argument.body(body);
        return changed(
                () -> {
                    Node node = drive.standing(argument.text("from_path"))
                            .filter(found -> found.is(Node.FILE))
                            .orElseThrow(() -> Refusal.of("from_lookup", "not_found"));
                    if (drive.standing(argument.text("to_path")).isPresent()) {
                        throw Refusal.of("to", "conflict", "file");
                    }
                    drive.remove(node);
                    return drive.putFile(argument.text("to_path"), node.content(), node.id());
                },
                true);
    }

    private ResponseEntity<byte[]> changed(Supplier<Node> change, boolean tagged) {
        try {
            Node node = drive.alone(change);
            return Json.answer(200, Map.of("metadata", tagged ? Views.tagged(node) : Views.plain(node)));
        } catch (WriteRefused refused) {
            throw Refusal.of(refused.atPath());
        }
    }
}
