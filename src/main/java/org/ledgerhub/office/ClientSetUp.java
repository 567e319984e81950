package org.ledgerhub.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ledgerhub.office.Template.Takes;
import org.ledgerhub.target.Delivery;

/** Writes what a template says into the dossier of a client, its triggers and its links. */
final class ClientSetUp {
    private final String firm;
    private final DossierRows dossiers;
    private final TriggerRows triggers;
    private final LinkRows links;

    ClientSetUp(String firm, DossierRows dossiers, TriggerRows triggers, LinkRows links) {
        this.firm = firm;
        this.dossiers = dossiers;
        this.triggers = triggers;
        this.links = links;
    }

    /** Switches off what the client had from one template and does not get from the next. */
    void leave(TemplateClient client, Template from, Template to) {
        links.ofDossier(client.dossier()).stream()
                .filter(Link::active)
                .filter(link -> from.places().stream().anyMatch(place -> place.isOf(link)))
                .filter(link -> to.places().stream().noneMatch(place -> place.isOf(link)))
                .forEach(link -> links.save(link.switched(false)));
    }

    /** Sets the client up as the template and it itself say; what is so already is not written. */
    void follow(TemplateClient client, Template template) {
        Dossier dossier = dossiers.one(client.dossier())
                .orElseThrow(() -> new Templates.Conflict("There is no dossier " + client.dossier() + "."));
        Dossier changed = dossier.withPolicy(template.review(), template.closedPeriod());
        if (!changed.equals(dossier)) {
            dossiers.save(changed);
        }
        List<Trigger> standing = triggers.of(client.dossier());
        template.triggers().stream()
                .filter(trigger -> !standing.contains(trigger))
                .forEach(trigger -> triggers.save(client.dossier(), trigger));
        template.places().forEach(place -> link(client, template, place));
        booksOnce(client.dossier());
    }

    private void link(TemplateClient client, Template template, Template.Place place) {
        Optional<Link> before =
                links.ofDossier(client.dossier()).stream().filter(place::isOf).findFirst();
        Link link = link(client, template, place, before);
        if (!Optional.of(link).equals(before)) {
            links.save(link);
        }
    }

    private Link link(TemplateClient client, Template template, Template.Place place, Optional<Link> before) {
        Optional<TemplateClient.Own> own = client.places().stream()
                .filter(known -> known.connection().equals(place.connection()))
                .findFirst();
        Map<String, String> settings = new HashMap<>(place.settings());
        own.ifPresent(known -> settings.putAll(known.settings()));
        Takes ours = client.takes();
        Takes theirs = template.takes();
        return new Link(
                firm,
                before.map(Link::id).orElseGet(() -> UUID.randomUUID().toString()),
                client.dossier(),
                place.connection(),
                place.purpose(),
                own.map(TemplateClient.Own::remoteDossier)
                        .or(() -> before.map(Link::remoteDossier))
                        .orElseThrow(() -> new Templates.Conflict("Nobody says which set of books of connection "
                                + place.connection() + " dossier " + client.dossier() + " is.")),
                settings,
                place.statements(),
                Takes.on(ours.invoices(), theirs.invoices()),
                Takes.on(ours.bank(), theirs.bank()),
                Takes.on(ours.receipts(), theirs.receipts()),
                Takes.on(ours.shareDocuments(), theirs.shareDocuments()),
                true);
    }

    /** Going over to another package is a step of its own, with what has not gone out yet before one's eyes. */
    private void booksOnce(String dossier) {
        List<String> books = links.ofDossier(dossier).stream()
                .filter(link -> link.active() && link.purpose() == Delivery.Purpose.BOOKS)
                .map(Link::connection)
                .distinct()
                .toList();
        if (books.size() > 1) {
            throw new Templates.Conflict(
                    "Dossier " + dossier + " would book over several connections: " + String.join(", ", books) + ".");
        }
    }
}
