package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The dossiers of the firm, their triggers and where their documents go. */
@Api
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers")
class DossiersApi {
    static final LocalTime EVENING = LocalTime.of(19, 0);

    private final Desk desk;
    private final Triggers triggers;

    DossiersApi(Desk desk, Triggers triggers) {
        this.desk = desk;
        this.triggers = triggers;
    }

    /** A trigger as it is sent; a daily one without a time fires in the evening. */
    record GivenTrigger(
            Trigger.@Nullable Kind kind,
            Trigger.@Nullable Mode mode,
            @Nullable LocalTime at) {
        Trigger checked() {
            return new Trigger(Require.given(kind, "kind"), Require.given(mode, "mode"), at == null ? EVENING : at);
        }
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

    @PutMapping("/{id}")
    @Operation(summary = "Add a dossier or change it; its version must be the one that stands")
    Dossier save(@PathVariable String id, @RequestBody GivenDossier given, @AuthenticationPrincipal SignedIn who) {
        return desk.office(who).save(given.of(who.firm(), id));
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
            @PathVariable String id, @RequestBody GivenTrigger given, @AuthenticationPrincipal SignedIn who) {
        desk.known(who, id);
        desk.office(who).save(id, given.checked());
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
