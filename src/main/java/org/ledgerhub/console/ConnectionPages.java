package org.ledgerhub.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Link;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's connections, and the steps of making one from what its target says it needs. */
@Page
class ConnectionPages {
    /** Before a field of the target's Spec in a form, so that it never meets a field of the form itself. */
    private static final String FIELD = "field.";

    private final Desk desk;
    private final ConnectionsApi connections;
    private final TargetsApi targets;

    ConnectionPages(Desk desk, ConnectionsApi connections, TargetsApi targets) {
        this.desk = desk;
        this.connections = connections;
        this.targets = targets;
    }

    @GetMapping("/connections")
    String all(@AuthenticationPrincipal SignedIn who, Model page) {
        page.addAttribute("connections", connections.all(who).get("items"));
        page.addAttribute("targets", byName());
        return "connections";
    }

    /** The first two steps: which package, then what it needs. */
    @GetMapping("/connections/new")
    String begin(@RequestParam(required = false) @Nullable String target, Model page) {
        page.addAttribute("targets", byName());
        page.addAttribute("target", target == null ? null : known(target));
        return "connection-new";
    }

    @PostMapping("/connections")
    String add(
            @RequestParam String name,
            @RequestParam String target,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        Connection added = connections.add(new GivenConnection(name, target, fields(form), null, 0), who);
        told.addAttribute("id", added.id());
        told.addAttribute("step", "test");
        return "redirect:/connections/{id}";
    }

    /** Where it stands, and the rest of the steps: sign in, test, match its dossiers with our clients. */
    @GetMapping("/connections/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String step,
            @AuthenticationPrincipal SignedIn who,
            Model page) {
        ConnectionView view = connections.view(id, who);
        List<Link> links = connections.links(id, who).get("items");
        page.addAttribute("view", view);
        page.addAttribute("step", step);
        page.addAttribute("target", known(view.connection().target()));
        page.addAttribute("links", links);
        page.addAttribute("names", ClientNames.of(desk.office(who)));
        return "connection";
    }

    /** Asked when the page is there, since a package may be slow to answer. */
    @GetMapping("/connections/{id}/match")
    String match(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model page) {
        ConnectionsApi.Trial trial = connections.test(id, who);
        List<Link> links = connections.links(id, who).get("items");
        List<Dossier> clients = desk.office(who).dossiers();
        page.addAttribute("trial", trial);
        page.addAttribute("id", id);
        page.addAttribute("clients", clients);
        TargetsApi.View target = known(connections.view(id, who).connection().target());
        page.addAttribute("target", target);
        page.addAttribute("books", target.spec().capabilities().contains(Spec.Capability.BOOKS));
        page.addAttribute(
                "matches",
                trial.dossiers().stream()
                        .map(books -> Match.of(books, links, clients))
                        .toList());
        return "connection-match";
    }

    @PostMapping("/connections/{id}")
    String change(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam long version,
            @RequestParam String status,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes told) {
        String target = connections.view(id, who).connection().target();
        connections.change(
                id,
                new GivenConnection(
                        name, target, fields(form), Words.constant(Connection.Status.class, "status", status), version),
                who);
        told.addFlashAttribute("saved", true);
        return "redirect:/connections/{id}";
    }

    @PostMapping("/connections/{id}/refresh")
    String refresh(@PathVariable String id, @AuthenticationPrincipal SignedIn who, RedirectAttributes told) {
        told.addFlashAttribute("refreshed", connections.refresh(id, who).get("refreshed"));
        return "redirect:/connections/{id}";
    }

    private static Map<String, String> fields(Map<String, String> form) {
        Map<String, String> fields = new TreeMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isBlank()) {
                fields.put(name.substring(FIELD.length()), value.strip());
            }
        });
        return fields;
    }

    private TargetsApi.View known(String name) {
        TargetsApi.View target = byName().get(name);
        if (target == null) {
            throw Refused.unknown("target", name);
        }
        return target;
    }

    private Map<String, TargetsApi.View> byName() {
        Map<String, TargetsApi.View> byName = new TreeMap<>();
        targets.all().get("items").forEach(target -> byName.put(target.name(), target));
        return byName;
    }

    /**
     * A set of books of the package beside one of our clients.
     *
     * @param link the link that stands between them, absent when none does
     * @param proposed the client with the same VAT number, absent when there is none or it is linked
     */
    record Match(
            Target.RemoteDossier books,
            @Nullable Link link,
            @Nullable Dossier proposed) {

        static Match of(Target.RemoteDossier books, List<Link> links, List<Dossier> clients) {
            Link standing = links.stream()
                    .filter(link -> link.remoteDossier().equals(books.id()))
                    .findFirst()
                    .orElse(null);
            Dossier proposed = standing != null || books.vatId() == null
                    ? null
                    : clients.stream()
                            .filter(client -> digits(books.vatId()).equals(digits(client.vatId())))
                            .findFirst()
                            .orElse(null);
            return new Match(books, standing, proposed);
        }

        /** Packages write VAT numbers with and without country, dots and blanks. */
        private static String digits(@Nullable String number) {
            return number == null ? "none" : number.replaceAll("\\D", "");
        }
    }
}
