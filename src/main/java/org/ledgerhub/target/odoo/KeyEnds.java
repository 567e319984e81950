package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Session;

/** When the API keys of the hub's user end; keys have an end from version 18 on. */
final class KeyEnds {
    private static final int FIRST_WITH_ENDS = 18;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private final OdooApi api;

    KeyEnds(OdooApi api) {
        this.api = api;
    }

    /** The first end that is still to come. */
    Optional<Instant> first(Session session) throws CallFailure {
        if (api.version(session) < FIRST_WITH_ENDS) {
            return Optional.empty();
        }
        JsonNode user = api.ask(session, new Query("res.users", "context_get", null, Map.of(), false));
        Query keys = Query.search(
                "res.users.apikeys",
                Query.all(
                        Query.where("user_id", "=", user.path("uid").asInt()),
                        Query.where("expiration_date", "!=", false)),
                "expiration_date");
        Instant now = session.clock().instant();
        return api.list(session, keys).stream()
                .map(row -> LocalDateTime.parse(row.path("expiration_date").asText(), TIME)
                        .toInstant(ZoneOffset.UTC))
                .filter(end -> end.isAfter(now))
                .min(Instant::compareTo);
    }
}
