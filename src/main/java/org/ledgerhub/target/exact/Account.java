package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import org.ledgerhub.ledger.MasterData;

/** An account of the chart: Exact books by its key, people and rules know its code. */
record Account(String id, String code, String name, boolean blocked) {
    static final String SELECT = "ID,Code,Description,IsBlocked,Timestamp";

    static Account of(JsonNode json) {
        return new Account(
                json.path("ID").asText(),
                OData.code(json.path("Code")),
                json.path("Description").asText(),
                json.path("IsBlocked").asBoolean());
    }

    MasterData.Account master() {
        return new MasterData.Account(code, name, blocked);
    }
}
