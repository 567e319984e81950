package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** A relation to be created or changed, checked: the number it has or gets, and all that is known of it then. */
record RelationChange(int id, boolean created, ObjectNode data) {
    private static final String IDENTIFICATION = "relationIdentificationServiceData";
    private static final Set<Integer> VAT_TYPES = Set.of(0, 1, 4, 6, 7, 8, 9, 10);

    static RelationChange of(Fields given, DossierBooks dossier) {
        if (!(given.json() instanceof ObjectNode sent)) {
            throw Refusal.missing("relation");
        }
        Fields identification = new Fields(sent.path(IDENTIFICATION));
        Optional<Integer> number = identification.key("relationKey").filter(id -> id != 0);
        Optional<Integer> external =
                identification.optionalNumber("externalRelationId").filter(id -> id != 0);
        Optional<Relation> known = number.isPresent()
                ? Optional.of(
                        dossier.relation(number.get()).orElseThrow(() -> Refusal.notFound("relation " + number.get())))
                : external.flatMap(dossier::relationByExternalId);
        ObjectNode data = known.map(relation -> relation.data().deepCopy()).orElseGet(sent::objectNode);
        data.setAll(sent);
        check(new Fields(data));
        int id = known.map(Relation::id).orElseGet(dossier::nextRelationId);
        identify(data, id, external.or(() -> known.flatMap(Relation::externalId)));
        return new RelationChange(id, known.isEmpty(), data);
    }

    private static void check(Fields relation) {
        if (relation.text("name").isBlank()) {
            throw Refusal.badData("name is empty");
        }
        relation.text("currencyCode");
        if (!relation.flag("client") && !relation.flag("supplier")) {
            throw Refusal.badData("a relation is a client, a supplier or both");
        }
        relation.optionalText("country")
                .filter(country -> !country.matches("[A-Z]{2}"))
                .ifPresent(country -> {
                    throw Refusal.badData("country is no ISO code of two letters: '" + country + "'");
                });
        relation.optionalNumber("vatType")
                .filter(type -> !VAT_TYPES.contains(type))
                .ifPresent(type -> {
                    throw Refusal.badData("unknown vatType " + type);
                });
    }

    private static void identify(ObjectNode data, int id, Optional<Integer> external) {
        ObjectNode identification = data.putObject(IDENTIFICATION);
        identification.putObject("relationKey").put("id", id);
        external.ifPresent(own -> identification.put("externalRelationId", own));
    }
}
