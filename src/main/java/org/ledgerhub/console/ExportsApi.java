package org.ledgerhub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Past exports: what stands in the books, with its number there. */
@Api
@RequestMapping("/api/exports")
@Tag(name = "Figures")
class ExportsApi {
    private final Desk desk;

    ExportsApi(Desk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "What is booked, newest first")
    ObjectNode list(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn who) {
        if (dossier != null) {
            desk.known(who, dossier);
        }
        FirmRegister.Page page = desk.page(
                who, new FirmRegister.Query(dossier, Status.BOOKED, null, null, null, PageSize.of(limit), after));
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode items = json.putArray("items");
        List<String> ids = page.items().stream().map(Submission::id).toList();
        Map<String, Submission.Move> booked = desk.register(who).lastMoves(ids, Status.BOOKED);
        Map<String, Submission.Move> sent = desk.register(who).lastMoves(ids, Status.WAITING);
        for (Submission submission : page.items()) {
            Submission.Move move = Objects.requireNonNull(booked.get(submission.id()));
            String by = sent.getOrDefault(submission.id(), move).by();
            items.add(Json.<ObjectNode>tree(ExportView.of(submission, move.at(), by)));
        }
        return page.next() == null ? json : json.put("next", page.next());
    }
}
