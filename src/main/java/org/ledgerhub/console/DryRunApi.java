package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.ledgerhub.delivery.DryRun;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What sending a submission would do to the ledger; nothing is written. */
@Api
@RequestMapping("/api/submissions/{id}/dry-run")
@Tag(name = "Submissions")
class DryRunApi {
    private final Desk desk;
    private final DryRun dryRun;

    DryRunApi(Desk desk, DryRun dryRun) {
        this.desk = desk;
        this.dryRun = dryRun;
    }

    @GetMapping
    @Operation(summary = "Its posting beside what the package holds: new, equal or differs")
    DryRun.Comparison compare(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        if (desk.register(who).submission(id).isEmpty()) {
            throw Refused.unknown("submission", id);
        }
        return dryRun.of(who.firm(), id)
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        "not-coded",
                        "There is no posting to compare, or nothing keeps the books of its dossier.",
                        "Look at the problem of the submission, and at the connections of its dossier."));
    }
}
