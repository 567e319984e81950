package org.ledgerhub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.AuditCheck;
import org.ledgerhub.office.AuditEntry;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what in the firm, and whether the trail of it is as it was sealed. */
@Api
@RequestMapping("/api/audit")
@Tag(name = "Audit")
class AuditApi {
    private static final int BATCH = 500;

    private final Desk desk;
    private final AuditCheck check;

    AuditApi(Desk desk, AuditCheck check) {
        this.desk = desk;
        this.check = check;
    }

    @GetMapping
    @Operation(
            summary = "The firm's entries, oldest first",
            description = "Positions count over all firms, so they have gaps. An entry comes into the list when it is "
                    + "sealed, within about a second.")
    ObjectNode list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") long after,
            @AuthenticationPrincipal SignedIn who) {
        int asked = PageSize.of(limit);
        List<AuditEntry> entries = desk.office(who).audit(after, asked + 1);
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode items = json.putArray("items");
        entries.stream().limit(asked).forEach(entry -> items.add(AuditJson.entry(entry)));
        return entries.size() > asked
                ? json.put("next", String.valueOf(entries.get(asked - 1).position()))
                : json;
    }

    @GetMapping("/verify")
    @Operation(
            summary = "Walk the chain of all firms and name the first entry that is not as it was sealed",
            description = "What an entry is about is told for the own firm's entries alone.")
    ObjectNode verify(@AuthenticationPrincipal SignedIn who) {
        return switch (check.verify()) {
            case AuditCheck.Whole whole -> AuditJson.whole(whole);
            case AuditCheck.Broken broken -> AuditJson.broken(broken, who.firm());
        };
    }

    /** Page by page, so that a trail of years needs no memory. */
    @GetMapping(path = "/export", produces = "application/x-ndjson")
    @Operation(summary = "All entries of the firm as JSON, one a line, oldest first")
    void export(HttpServletResponse response, @AuthenticationPrincipal SignedIn who) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + who.firm() + ".jsonl\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        long after = 0;
        for (List<AuditEntry> batch = desk.office(who).audit(after, BATCH);
                !batch.isEmpty();
                batch = desk.office(who).audit(after, BATCH)) {
            for (AuditEntry entry : batch) {
                out.write(AuditJson.entry(entry) + "\n");
            }
            after = batch.get(batch.size() - 1).position();
        }
        out.flush();
    }
}
