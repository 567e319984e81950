package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Link;
import org.ledgerhub.target.Delivery;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a connection's page that lead to its package, or tie it to clients. */
@Page
class ConnectionActions {
    private final ConnectionsApi connections;
    private final LinksApi links;
    private final SignInApi signIn;

    ConnectionActions(ConnectionsApi connections, LinksApi links, SignInApi signIn) {
        this.connections = connections;
        this.links = links;
        this.signIn = signIn;
    }

    /** The last step before the package's own page: a form may not lead away from the hub, a link may. */
    @PostMapping("/connections/{id}/sign-in")
    String signIn(
            @PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("connection", connections.view(id, who).connection());
        page.addAttribute("begun", signIn.begin(id, request, who));
        return "connection-consent";
    }

    /** Changes its status alone; its fields and secrets stay as they are. */
    @PostMapping("/connections/{id}/status")
    String status(
            @PathVariable String id,
            @RequestParam String status,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Connection standing = connections.view(id, who).connection();
        connections.change(
                id,
                new GivenConnection(
                        standing.name(),
                        standing.target(),
                        Map.copyOf(standing.settings()),
                        Words.constant(Connection.Status.class, "status", status),
                        standing.version()),
                who);
        told.addFlashAttribute("saved", true);
        return "redirect:/connections/{id}";
    }

    @PostMapping("/connections/{id}/links")
    String link(
            @PathVariable String id,
            @RequestParam String remoteDossier,
            @RequestParam String dossier,
            @RequestParam String purpose,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        links.save(
                UUID.randomUUID().toString(),
                new LinksApi.Given(
                        null,
                        null,
                        dossier,
                        id,
                        Words.constant(Delivery.Purpose.class, "purpose", purpose),
                        remoteDossier,
                        Map.of(),
                        null,
                        true,
                        true,
                        true,
                        null,
                        true),
                who);
        told.addFlashAttribute("saved", true);
        return "redirect:/connections/{id}";
    }

    /** What is linked stays linked, so that it can be taken up again; only its use ends or begins. */
    @PostMapping("/connections/{id}/links/{link}")
    String use(
            @PathVariable String id,
            @PathVariable String link,
            @RequestParam boolean active,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Link standing = links.one(link, who);
        links.save(
                link,
                new LinksApi.Given(
                        null,
                        null,
                        standing.dossier(),
                        standing.connection(),
                        standing.purpose(),
                        standing.remoteDossier(),
                        standing.settings(),
                        standing.statements(),
                        standing.invoices(),
                        standing.bank(),
                        standing.receipts(),
                        standing.shareDocuments(),
                        active),
                who);
        told.addFlashAttribute("saved", true);
        return "redirect:/connections/{id}";
    }
}
