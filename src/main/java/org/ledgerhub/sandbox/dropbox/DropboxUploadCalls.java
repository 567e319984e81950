package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.dropbox.Contents.Content;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files in one call each, in and out. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.CONTENT)
class DropboxUploadCalls {
    static final String ARGUMENT = "Dropbox-API-Arg";

    private final DropboxStandIn dropbox;

    DropboxUploadCalls(DropboxStandIn dropbox) {
        this.dropbox = dropbox;
    }

    @PostMapping("/upload")
    ResponseEntity<byte[]> upload(
            @RequestHeader(name = ARGUMENT, required = false) @Nullable String header, InputStream body)
            throws IOException {
        Argument argument = Argument.header(header);
        Commit commit = Commit.of(argument);
        try (Received received = Received.of(body, argument, dropbox.contents(), dropbox.longestBody())) {
            Content content = dropbox.contents().keep(received.bytes());
            Node node = dropbox.drive().alone(() -> dropbox.writes().file(commit, content));
            return Json.answer(200, Views.plain(node));
        } catch (WriteRefused refused) {
            ObjectNode error = Refusal.tag("path");
            error.set("reason", refused.error());
            throw Refusal.of(error.put("upload_session_id", ""));
        }
    }

    @PostMapping("/download")
    ResponseEntity<InputStreamResource> download(
            @RequestHeader(name = ARGUMENT, required = false) @Nullable String header) throws IOException {
        String path = Argument.header(header).text("path");
        Node node = dropbox.drive()
                .alone(() -> dropbox.drive().standing(path))
                .orElseThrow(() -> Refusal.of("path", "not_found"));
        if (node.content() == null) {
            throw Refusal.of("path", "not_file");
        }
        return ResponseEntity.ok()
                .header("Dropbox-API-Result", Views.plain(node).toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(node.content().size())
                .body(new InputStreamResource(
                        dropbox.contents().open(node.content().sha256())));
    }
}
