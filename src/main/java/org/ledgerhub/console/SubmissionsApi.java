package org.ledgerhub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents on their way: lists and single ones. */
@Api
@RequestMapping("/api/submissions")
@Tag(name = "Submissions")
class SubmissionsApi {
    private final Desk desk;

    SubmissionsApi(Desk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Submissions, newest first, without their documents")
    ObjectNode list(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn who) {
        if (dossier != null) {
            desk.known(who, dossier);
        }
        FirmRegister.Query query = new FirmRegister.Query(
                dossier,
                Words.constant(Status.class, "status", status),
                Words.constant(Submission.Kind.class, "kind", kind),
                from,
                to,
                PageSize.of(limit),
                after);
        FirmRegister.Page page = desk.page(who, query);
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode items = json.putArray("items");
        page.items().forEach(submission -> items.add(SubmissionJson.brief(submission)));
        return page.next() == null ? json : json.put("next", page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One submission with its document, posting, deliveries and history")
    ObjectNode one(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        FirmRegister register = desk.register(who);
        return register.submission(id)
                .map(submission -> SubmissionJson.whole(submission, register))
                .orElseThrow(() -> Refused.unknown("submission", id));
    }

    @GetMapping("/{id}/entries")
    @Operation(summary = "Entries of a bank statement, in pages")
    ObjectNode entries(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "500") int limit,
            @AuthenticationPrincipal SignedIn who) {
        FirmRegister register = desk.register(who);
        if (register.submission(id).isEmpty()) {
            throw Refused.unknown("submission", id);
        }
        int size = PageSize.of(limit);
        List<StatementEntry> entries = register.entries(id, Math.max(0, after), size + 1);
        ObjectNode json = Json.mapper().createObjectNode();
        json.set("items", Json.<ArrayNode>tree(entries.subList(0, Math.min(size, entries.size()))));
        return entries.size() > size ? json.put("next", String.valueOf(Math.max(0, after) + size)) : json;
    }
}
