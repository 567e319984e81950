package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.ledgerhub.office.Template;
import org.ledgerhub.office.TemplateClient;
import org.ledgerhub.office.Templates;
import org.ledgerhub.target.Target;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How clients are set up, made once and followed by many. */
@Api
@RequestMapping("/api/templates")
@Tag(name = "Templates")
class TemplatesApi {
    private final Desk desk;
    private final List<Target> targets;

    TemplatesApi(Desk desk, List<Target> targets) {
        this.desk = desk;
        this.targets = targets;
    }

    @GetMapping
    @Operation(summary = "All templates")
    Map<String, List<Template>> all(@AuthenticationPrincipal SignedIn who) {
        return Map.of("items", templates(who).all());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One template")
    Template one(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return templates(who).one(id).orElseThrow(() -> unknown(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Add a template or change it, and with it all clients that follow it")
    Template save(@PathVariable String id, @RequestBody GivenTemplate given, @AuthenticationPrincipal SignedIn who) {
        return templates(who).save(given.of(who.firm(), id, places(who)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a template that no client follows")
    void remove(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        templates(who).remove(id).orElseThrow(() -> unknown(id));
    }

    @GetMapping("/{id}/clients")
    @Operation(summary = "The dossiers that follow it, with what is their own")
    Map<String, List<TemplateClient>> clients(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        return Map.of("items", templates(who).clients(id));
    }

    @PostMapping("/{id}/clients")
    @Operation(summary = "Let dossiers follow it, all or none; also changes what is their own")
    Map<String, List<TemplateClient>> assign(
            @PathVariable String id, @RequestBody GivenClients given, @AuthenticationPrincipal SignedIn who) {
        Template template = one(id, who);
        templates(who).assign(given.of(template, desk, who, places(who)));
        return Map.of("items", templates(who).clients(id));
    }

    @DeleteMapping("/{id}/clients/{dossier}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a dossier go its own way again, set up as it is")
    void release(@PathVariable String id, @PathVariable String dossier, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        templates(who).release(id, dossier).orElseThrow(() -> Refused.unknown("client of this template", dossier));
    }

    private Templates templates(SignedIn who) {
        return desk.office(who).templates();
    }

    private Places places(SignedIn who) {
        return new Places(desk.office(who), targets);
    }

    private static Refused unknown(String id) {
        return Refused.unknown("template", id);
    }
}
