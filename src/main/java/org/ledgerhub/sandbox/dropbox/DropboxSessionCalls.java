package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files in pieces, one at a time or many together. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.CONTENT + "/upload_session")
class DropboxSessionCalls {
    private final DropboxStandIn dropbox;
    private final Finishing finishing;

    DropboxSessionCalls(DropboxStandIn dropbox) {
        this.dropbox = dropbox;
        finishing = new Finishing(dropbox);
    }

    @PostMapping("/start")
    ResponseEntity<byte[]> start(
            @RequestHeader(name = DropboxUploadCalls.ARGUMENT, required = false) @Nullable String header,
            InputStream body)
            throws IOException {
        Argument argument = Argument.header(header);
        try (Received received = receive(argument, body)) {
            String id = dropbox.sessions().start();
            Argument cursor = new Argument(Json.tree(Map.of("session_id", id, "offset", 0)));
            dropbox.sessions().append(cursor, received, argument.flag("close"));
            return Json.answer(200, Map.of("session_id", id));
        }
    }

    @PostMapping("/append_v2")
    ResponseEntity<byte[]> append(
            @RequestHeader(name = DropboxUploadCalls.ARGUMENT, required = false) @Nullable String header,
            InputStream body)
            throws IOException {
        Argument argument = Argument.header(header);
        try (Received received = receive(argument, body)) {
            dropbox.sessions().append(argument.inner("cursor"), received, argument.flag("close"));
            return Json.answer(200, JsonNodeFactory.instance.nullNode());
        }
    }

    /** The body is the pieces of all entries, one after the other, each as long as its entry says. */
    @PostMapping("/append_batch")
    ResponseEntity<byte[]> appendBatch(
            @RequestHeader(name = DropboxUploadCalls.ARGUMENT, required = false) @Nullable String header,
            InputStream body)
            throws IOException {
        Argument argument = Argument.header(header);
        List<JsonNode> results = new ArrayList<>();
        try (Received received = receive(argument, body);
                InputStream all = received.open()) {
            for (Argument entry : argument.list("entries")) {
                results.add(appendPiece(entry, all));
            }
        }
        return Json.answer(200, Map.of("entries", results));
    }

    private ObjectNode appendPiece(Argument entry, InputStream all) throws IOException {
        Argument unchecked = new Argument(Json.tree(Map.of()));
        InputStream piece = new Bounded(all, entry.number("length"));
        try (Received received = Received.of(piece, unchecked, dropbox.contents(), dropbox.longestBody())) {
            dropbox.sessions().append(entry.inner("cursor"), received, entry.flag("close"));
            return Refusal.tag("success");
        } catch (Refusal refusal) {
            return Finishing.failure(refusal);
        }
    }

    @PostMapping("/finish")
    ResponseEntity<byte[]> finish(
            @RequestHeader(name = DropboxUploadCalls.ARGUMENT, required = false) @Nullable String header,
            InputStream body)
            throws IOException {
        Argument argument = Argument.header(header);
        try (Received received = receive(argument, body)) {
            return Json.answer(200, Views.plain(finishing.finish(argument, received)));
        }
    }

    private Received receive(Argument argument, InputStream body) throws IOException {
        return Received.of(body, argument, dropbox.contents(), dropbox.longestBody());
    }
}
