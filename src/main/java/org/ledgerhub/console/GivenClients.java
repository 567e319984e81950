package org.ledgerhub.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Template;
import org.ledgerhub.office.TemplateClient;

/**
 * Clients of a template as they are sent.
 *
 * @param items one for each dossier
 */
record GivenClients(List<Item> items) {

    /**
     * A client.
     *
     * @param takes what it says itself, as the template when absent
     * @param places which set of books each place is for it; may be left out for folders and for what is linked already
     */
    record Item(
            @Nullable String dossier, @Nullable String template, Template.@Nullable Takes takes, List<Place> places) {}

    /** What a place is for one client. */
    record Place(@Nullable String connection, @Nullable String remoteDossier, Map<String, String> settings) {}

    List<TemplateClient> of(Template template, Desk desk, SignedIn who, Places known) {
        return items.stream()
                .map(item -> {
                    String dossier = Require.text(item.dossier(), "dossier", 64);
                    desk.known(who, dossier);
                    return new TemplateClient(
                            dossier,
                            template.id(),
                            item.takes() == null ? Template.Takes.UNSAID : item.takes(),
                            places(item, dossier, template, known));
                })
                .toList();
    }

    private static List<TemplateClient.Own> places(Item item, String dossier, Template template, Places known) {
        List<TemplateClient.Own> own = new ArrayList<>();
        for (Place place : item.places()) {
            String connection = Require.text(place.connection(), "connection", 36);
            known.connection(connection);
            own.add(new TemplateClient.Own(
                    connection, Require.text(place.remoteDossier(), "remoteDossier", 100), place.settings()));
        }
        template.places().stream()
                .map(Template.Place::connection)
                .distinct()
                .filter(known::namedAfterDossier)
                .filter(connection ->
                        own.stream().noneMatch(place -> place.connection().equals(connection)))
                .forEach(connection -> own.add(new TemplateClient.Own(connection, dossier, Map.of())));
        return own;
    }
}
