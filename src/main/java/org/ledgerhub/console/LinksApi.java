package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Link;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Target;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which connection serves which dossier, and for what. */
@Api
@RequestMapping("/api/links")
@Tag(name = "Connections")
class LinksApi {
    private final Desk desk;
    private final List<Target> targets;

    LinksApi(Desk desk, List<Target> targets) {
        this.desk = desk;
        this.targets = targets;
    }

    /**
     * A link as it is sent; by default it takes every kind of document, and statements as postings, or as CODA files
     * where the target wants them so.
     */
    record Given(
            @Nullable String firm,
            @Nullable String id,
            @Nullable String dossier,
            @Nullable String connection,
            Delivery.@Nullable Purpose purpose,
            @Nullable String remoteDossier,
            Map<String, String> settings,
            Link.@Nullable Statements statements,
            @Nullable Boolean invoices,
            @Nullable Boolean bank,
            @Nullable Boolean receipts,
            @Nullable Boolean shareDocuments,
            @Nullable Boolean active) {}

    @GetMapping("/{id}")
    @Operation(summary = "One link")
    Link one(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return desk.office(who).link(id).orElseThrow(() -> Refused.unknown("link", id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Add a link or change it; its dossier and connection stay")
    Link save(@PathVariable String id, @RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        String dossier = Require.text(given.dossier(), "dossier", 64);
        String connection = Require.text(given.connection(), "connection", 36);
        desk.known(who, dossier);
        Places places = new Places(desk.office(who), targets);
        places.connection(connection);
        desk.office(who)
                .link(id)
                .filter(standing -> !standing.dossier().equals(dossier)
                        || !standing.connection().equals(connection))
                .ifPresent(standing -> {
                    throw Refused.invalid(
                            "A link keeps its dossier and connection.", "Add a new link for the other one.");
                });
        return desk.office(who)
                .save(new Link(
                        who.firm(),
                        Require.text(id, "id", 36),
                        dossier,
                        connection,
                        Require.given(given.purpose(), "purpose"),
                        Require.text(given.remoteDossier(), "remoteDossier", 100),
                        given.settings(),
                        given.statements() == null ? places.usual(connection) : given.statements(),
                        unlessFalse(given.invoices()),
                        unlessFalse(given.bank()),
                        unlessFalse(given.receipts()),
                        unlessFalse(given.shareDocuments()),
                        unlessFalse(given.active())));
    }

    private static boolean unlessFalse(@Nullable Boolean given) {
        return given == null || given;
    }
}
