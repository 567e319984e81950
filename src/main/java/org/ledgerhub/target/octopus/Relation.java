package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;

/**
 * A customer or supplier of the dossier.
 *
 * @param id Octopus' number
 * @param externalId the caller's own number, 0 when it has none
 * @param name name
 * @param vatNumber as written there
 * @param iban account
 * @param client may be booked as customer
 * @param supplier may be booked as supplier
 * @param active may be booked at all
 */
record Relation(
        int id,
        int externalId,
        String name,
        @Nullable String vatNumber,
        @Nullable String iban,
        boolean client,
        boolean supplier,
        boolean active) {
    static final String IDENTIFICATION = "relationIdentificationServiceData";

    static Relation of(JsonNode json) {
        JsonNode identification = json.path(IDENTIFICATION);
        return new Relation(
                identification.path("relationKey").path("id").asInt(),
                identification.path("externalRelationId").asInt(),
                json.path("name").asText(),
                json.path("vatNr").asText(null),
                json.path("ibanAccountNr").asText(null),
                json.path("client").asBoolean(),
                json.path("supplier").asBoolean(),
                json.path("active").asBoolean(true));
    }

    /** As the vocabulary says it. */
    MasterData.Relation master() {
        return new MasterData.Relation(
                String.valueOf(id),
                name,
                vatNumber,
                iban == null ? List.of() : List.of(iban),
                client,
                supplier,
                active);
    }

    boolean booksAs(boolean customer) {
        return customer ? client : supplier;
    }
}
