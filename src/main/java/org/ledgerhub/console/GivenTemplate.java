package org.ledgerhub.console;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Template;
import org.ledgerhub.target.Delivery;

/**
 * A template as it is sent; its firm is that of whoever asks, its id that of the address, whatever stands here.
 *
 * @param places one for each connection and purpose
 * @param takes what goes there, everything when absent
 * @param triggers of the kinds that are not as the client has them
 * @param version the one that stands, 0 for a new template
 */
record GivenTemplate(
        @Nullable String firm,
        @Nullable String id,
        @Nullable String name,
        List<Place> places,
        Template.@Nullable Takes takes,
        List<DossiersApi.GivenTrigger> triggers,
        Dossier.@Nullable Review review,
        Dossier.@Nullable ClosedPeriod closedPeriod,
        long version) {

    /** A place as it is sent; by default it takes statements as its target wants them. */
    record Place(
            @Nullable String connection,
            Delivery.@Nullable Purpose purpose,
            Map<String, String> settings,
            Link.@Nullable Statements statements) {}

    Template of(String ownFirm, String address, Places known) {
        return new Template(
                ownFirm,
                Require.id(address, "template"),
                Require.text(name, "name", 200),
                checked(known),
                takes == null ? Template.Takes.UNSAID : takes,
                triggers.stream().map(DossiersApi.GivenTrigger::checked).toList(),
                review,
                closedPeriod,
                version);
    }

    private List<Template.Place> checked(Places known) {
        Set<List<Object>> seen = new HashSet<>();
        return places.stream().map(place -> checked(place, known, seen)).toList();
    }

    private static Template.Place checked(Place place, Places known, Set<List<Object>> seen) {
        String connection = Require.text(place.connection(), "connection", 36);
        Delivery.Purpose purpose = Require.given(place.purpose(), "purpose");
        known.connection(connection);
        if (!seen.add(List.of(connection, purpose))) {
            throw Refused.invalid(
                    "Connection " + connection + " stands there twice for the same purpose.",
                    "Leave one of the two out.");
        }
        return new Template.Place(
                connection,
                purpose,
                place.settings(),
                place.statements() == null ? known.usual(connection) : place.statements());
    }
}
