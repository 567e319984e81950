package org.ledgerhub.sandbox.octopus;

import java.util.Optional;

/** Finds the relation that a booking names, and checks that it may be booked on. */
final class RelationLookup {
    private RelationLookup() {}

    /** By Octopus' number, else by the caller's own; {@code identification} holds both or one of them. */
    static Relation active(Fields identification, DossierBooks dossier, boolean client) {
        Relation relation = find(identification, dossier)
                .orElseThrow(() -> Refusal.badData("unknown relation " + identification.json()));
        if (!relation.active()) {
            throw Refusal.badData("relation " + relation.id() + " is not active");
        }
        if (client ? !relation.client() : !relation.supplier()) {
            throw Refusal.badData("relation " + relation.id() + " is no " + (client ? "client" : "supplier"));
        }
        return relation;
    }

    static Optional<Relation> find(Fields identification, DossierBooks dossier) {
        Optional<Integer> id = identification
                .key("relationKey")
                .or(() -> identification.optionalNumber("relationId"))
                .filter(number -> number != 0);
        return id.isPresent()
                ? dossier.relation(id.get())
                : identification
                        .optionalNumber("externalRelationId")
                        .filter(number -> number != 0)
                        .flatMap(dossier::relationByExternalId);
    }
}
