package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A customer or supplier of a dossier as it was sent, with its number, and when it last changed. */
record Relation(int id, ObjectNode data, Instant modified) {

    String name() {
        return data.path("name").asText();
    }

    boolean client() {
        return data.path("client").asBoolean();
    }

    boolean supplier() {
        return data.path("supplier").asBoolean();
    }

    /** A relation is active until it is said not to be. */
    boolean active() {
        return data.path("active").asBoolean(true);
    }

    Optional<Integer> externalId() {
        int id = data.path("relationIdentificationServiceData")
                .path("externalRelationId")
                .asInt();
        return id == 0 ? Optional.empty() : Optional.of(id);
    }

    boolean hasVat(String vat) {
        String own = plain(data.path("vatNr").asText());
        return !own.isEmpty() && own.equals(plain(vat));
    }

    private static String plain(String vat) {
        return vat.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
