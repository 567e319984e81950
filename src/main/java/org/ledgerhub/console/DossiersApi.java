package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.ledgerhub.delivery.Triggers;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Trigger;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dossiers of the firm, their triggers and where their documents go. */
@RestController
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers")
class DossiersApi {
    private final Desk desk;
    private final Triggers triggers;

    DossiersApi(Desk desk, Triggers triggers) {
        this.desk = desk;
        this.triggers = triggers;
    }

    @GetMapping
    @Operation(summary = "All dossiers")
    Map<String, List<Dossier>> all(@AuthenticationPrincipal SignedIn who) {
        return Map.of("items", desk.office(who).dossiers());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One dossier")
    Dossier one(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return desk.office(who).dossier(id).orElseThrow(() -> Refused.unknown("dossier", id));
    }

    /** The firm is always that of whoever asks, whatever the body says. */
    @PutMapping("/{id}")
    @Operation(summary = "Add a dossier or change it; its version must be the one that stands")
    Dossier save(@PathVariable String id, @RequestBody Dossier given, @AuthenticationPrincipal SignedIn who) {
        return desk.office(who)
                .save(new Dossier(
                        who.firm(),
                        id,
                        given.name(),
                        given.enterpriseNumber(),
                        given.vatId(),
                        given.country(),
                        given.accounts(),
                        given.startDate(),
                        given.review(),
                        given.closedPeriod(),
                        given.confirmOpening(),
                        given.active(),
                        given.version()));
    }

    @GetMapping("/{id}/triggers")
    @Operation(summary = "When its documents are sent, by kind; a kind that is not listed is sent at once")
    Map<String, List<Trigger>> triggers(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        return Map.of("items", desk.office(who).triggers(id));
    }

    @PutMapping("/{id}/triggers")
    @Operation(summary = "Change when documents of one kind are sent")
    Map<String, List<Trigger>> trigger(
            @PathVariable String id, @RequestBody Trigger trigger, @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        desk.office(who).save(id, trigger);
        return Map.of("items", desk.office(who).triggers(id));
    }

    @GetMapping("/{id}/links")
    @Operation(summary = "Where its documents go")
    Map<String, List<Link>> links(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        return Map.of("items", desk.office(who).links(id));
    }

    @PostMapping("/{id}/synchronise")
    @Operation(summary = "Send now what waits for its trigger")
    Map<String, Integer> synchronise(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        return Map.of("released", triggers.synchronise(who.firm(), id));
    }
}
