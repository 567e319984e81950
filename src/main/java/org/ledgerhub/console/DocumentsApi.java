package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where documents are sent to. */
@Api
@RequestMapping("/api/documents")
@Tag(name = "Documents")
class DocumentsApi {
    private final Register register;
    private final UploadLimit limit;

    DocumentsApi(Register register, UploadLimit limit) {
        this.register = register;
        this.limit = limit;
    }

    /**
     * Takes the raw body. Parameters are read from the address alone: asking the request for them would read a body
     * that claims to be a form.
     */
    @PostMapping
    @Operation(
            summary = "Send a document as the body of the request",
            description =
                    "202 once the original is safely stored; 200 with what exists when the same bytes were here before.",
            parameters = {
                @Parameter(
                        name = "dossier",
                        in = ParameterIn.QUERY,
                        description = "The dossier it is for; by default the document tells."),
                @Parameter(name = "fileName", in = ParameterIn.QUERY, description = "Name of the file.")
            })
    ResponseEntity<OriginalView> body(HttpServletRequest request, @AuthenticationPrincipal SignedIn who)
            throws IOException {
        limit.check(request.getContentLengthLong());
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        return store(request.getInputStream(), decoded(query, "dossier"), decoded(query, "fileName"), who);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Send a document as the part 'file' of a form")
    ResponseEntity<OriginalView> form(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String fileName,
            @AuthenticationPrincipal SignedIn who)
            throws IOException {
        String name = fileName != null ? fileName : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return store(content, dossier, name, who);
        }
    }

    private ResponseEntity<OriginalView> store(
            InputStream content, @Nullable String dossier, @Nullable String fileName, SignedIn who) throws IOException {
        String asked = dossier == null || dossier.isBlank() ? null : dossier;
        String name = fileName == null || fileName.isBlank() ? "document" : fileName;
        Register.Received received = register.receive(new Register.Arrival(who.firm(), asked, "http", name), content);
        return ResponseEntity.status(received.known() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(OriginalView.received(received.original(), received.known()));
    }

    private static @Nullable String decoded(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null || value.isBlank()
                ? null
                : UriUtils.decode(value.replace("+", "%20"), StandardCharsets.UTF_8);
    }
}
