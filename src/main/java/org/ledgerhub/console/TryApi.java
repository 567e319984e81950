package org.ledgerhub.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.ReadDocuments;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Source;
import org.ledgerhub.json.Json;
import org.ledgerhub.register.TrialText;
import org.ledgerhub.register.Trials;
import org.ledgerhub.register.Tried;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would be booked for a document, by the hub's own layers; nothing is stored. */
@Api
@RequestMapping("/api/try")
@Tag(name = "Documents")
class TryApi {
    private final Formats formats;
    private final Trials trials;
    private final Desk desk;
    private final UploadLimit limit;

    TryApi(Formats formats, Trials trials, Desk desk, UploadLimit limit) {
        this.formats = formats;
        this.trials = trials;
        this.desk = desk;
        this.limit = limit;
    }

    /** The answers for one file, in its order. */
    record Answers(List<JsonNode> items) {}

    @PostMapping(consumes = "application/octet-stream")
    @Operation(
            summary = "Show what would be booked for the document in the body",
            description = "One item per document: posting or problem, and the same as text for people. No writes.")
    Answers of(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "document") String fileName,
            @RequestHeader(name = "Content-Length", defaultValue = "-1") long size,
            InputStream body,
            @AuthenticationPrincipal SignedIn who)
            throws IOException {
        limit.check(size);
        if (dossier != null) {
            desk.known(who, dossier);
        }
        Path file = Files.createTempFile("try", ".document");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return new Answers(tried(file, fileName, dossier, who).stream()
                    .map(TryApi::item)
                    .toList());
        } finally {
            Files.delete(file);
        }
    }

    private List<Tried> tried(Path file, String fileName, @Nullable String dossier, SignedIn who) throws IOException {
        ReadDocuments read = new ReadDocuments();
        return switch (formats.read(Source.of(file, fileName), read)) {
            case Reading.Unreadable unreadable -> List.of(Tried.stopped(fileName, 1, dossier, unreadable.problem()));
            case Reading.Read all -> {
                List<Tried> tried = new ArrayList<>();
                read.all()
                        .forEach(document -> tried.addAll(trials.of(who.firm()).of(document, dossier)));
                read.rejected()
                        .forEach(rejected ->
                                tried.add(Tried.stopped(fileName, rejected.index(), dossier, rejected.problem())));
                yield tried;
            }
        };
    }

    private static JsonNode item(Tried tried) {
        ObjectNode item = Json.read(TrialText.JSON.of(tried), ObjectNode.class);
        return item.put("text", TrialText.YAML.of(tried));
    }
}
