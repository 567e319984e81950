package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ledgerhub.register.Original;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files as they came. */
@Api
@RequestMapping("/api/originals")
@Tag(name = "Documents")
class OriginalsApi {
    private final Desk desk;

    OriginalsApi(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One original, how far it is read, and what came out of it")
    OriginalView one(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return OriginalView.of(original(id, who));
    }

    /** Sent as a download under its own name, whatever it contains: a browser must not run it. */
    @GetMapping("/{id}/content")
    @Operation(summary = "Its bytes, untouched")
    ResponseEntity<Resource> content(@PathVariable String id, @AuthenticationPrincipal SignedIn who)
            throws IOException {
        Original original = original(id, who);
        Resource bytes = new InputStreamResource(
                desk.register(who).content(id).orElseThrow(() -> Refused.unknown("original", id)));
        return ResponseEntity.ok()
                .contentLength(original.size())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private Original original(String id, SignedIn who) {
        return desk.register(who).original(id).orElseThrow(() -> Refused.unknown("original", id));
    }
}
