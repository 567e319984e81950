package org.ledgerhub.sandbox.octopus;

import java.util.List;
import org.ledgerhub.sandbox.Table;

/** A client's dossier that the user may open; {@code key} is its short name in the shown books. */
record Dossier(
        int id, String key, String name, String vat, String street, String postalCode, String city, String language) {

    static List<Dossier> all() {
        return Table.of("octopus/dossiers.csv").rows().stream()
                .map(row -> new Dossier(
                        Integer.parseInt(row.get(0)),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(6),
                        row.get(7)))
                .toList();
    }
}
