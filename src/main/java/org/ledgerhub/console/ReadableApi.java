package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.Readables;
import org.ledgerhub.target.Delivery;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Invoices as people read them. */
@Api
@RequestMapping("/api/submissions/{id}")
@Tag(name = "Submissions")
class ReadableApi {
    /** The page fetches nothing and runs nothing, whatever the invoice holds. */
    private static final String NOTHING_BUT_ITS_STYLE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Readables readables;

    ReadableApi(Readables readables) {
        this.readables = readables;
    }

    @GetMapping(path = "/readable.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "The invoice as a page: nl, fr or en, else the language of its dossier")
    ResponseEntity<String> page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String language,
            @AuthenticationPrincipal SignedIn who) {
        Locale reader = language == null ? null : Locale.forLanguageTag(language);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", NOTHING_BUT_ITS_STYLE)
                .body(readables.page(who.firm(), id, reader).orElseThrow(() -> Refused.unknown("invoice", id)));
    }

    @GetMapping("/readable.pdf")
    @Operation(summary = "The invoice as PDF/A-3 in the language of its dossier, with the electronic invoice inside")
    ResponseEntity<Resource> pdf(@PathVariable String id, @AuthenticationPrincipal SignedIn who) throws IOException {
        Delivery.File file = readables.pdf(who.firm(), id).orElseThrow(() -> Refused.unknown("invoice", id));
        return ResponseEntity.ok()
                .contentLength(file.size())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(file.content().open()));
    }
}
