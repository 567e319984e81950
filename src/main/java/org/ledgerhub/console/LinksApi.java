package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.ledgerhub.office.Link;
import org.ledgerhub.target.Delivery;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which connection serves which dossier, and for what. */
@RestController
@RequestMapping("/api/links")
@Tag(name = "Connections")
class LinksApi {
    private final Desk desk;

    LinksApi(Desk desk) {
        this.desk = desk;
    }

    /** A link as it is sent. */
    record Given(
            String dossier,
            String connection,
            Delivery.Purpose purpose,
            String remoteDossier,
            Map<String, String> settings,
            Link.Statements statements,
            boolean invoices,
            boolean bank,
            boolean receipts,
            boolean active) {}

    @PutMapping("/{id}")
    @Operation(summary = "Add a link or change it")
    Link save(@PathVariable String id, @RequestBody Given given, @AuthenticationPrincipal SignedIn who) {
        desk.known(who, given.dossier());
        if (desk.office(who).connection(given.connection()).isEmpty()) {
            throw Refused.unknown("connection", given.connection());
        }
        return desk.office(who)
                .save(new Link(
                        who.firm(),
                        id,
                        given.dossier(),
                        given.connection(),
                        given.purpose(),
                        given.remoteDossier(),
                        given.settings(),
                        given.statements(),
                        given.invoices(),
                        given.bank(),
                        given.receipts(),
                        given.active()));
    }
}
