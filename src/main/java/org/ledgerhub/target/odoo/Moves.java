package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/** Entries that stand in Odoo: by their ids with their lines, or those that carry our external ids. */
final class Moves {
    static final String MODEL = "account.move";
    private final OdooApi api;

    Moves(OdooApi api) {
        this.api = api;
    }

    /** Entries with their lines, in two calls however many there are. */
    Map<Integer, Standing> withLines(Collection<Integer> ids, Session session) throws CallFailure {
        Map<Integer, List<Standing.Line>> lines = new HashMap<>();
        for (JsonNode row : api.list(
                session,
                Query.search(
                        "account.move.line", Query.all(Query.where("move_id", "in", ids)), Standing.LINE_FIELDS))) {
            lines.computeIfAbsent(Chart.id(row.path("move_id")), id -> new ArrayList<>())
                    .add(Standing.Line.of(row));
        }
        Map<Integer, Standing> moves = new LinkedHashMap<>();
        for (JsonNode row :
                api.list(session, Query.search(MODEL, Query.all(Query.where("id", "in", ids)), Standing.FIELDS))) {
            int id = row.path("id").asInt();
            moves.put(id, Standing.of(row, lines.getOrDefault(id, List.of())));
        }
        return moves;
    }

    /** Entries that carry the reference of one of these deliveries, cancelled ones apart. */
    List<Standing> withReferences(Collection<Delivery> deliveries, Session session) throws CallFailure {
        List<String> references =
                deliveries.stream().map(InvoiceRows::reference).distinct().toList();
        ArrayNode domain = Query.all(
                Query.where("company_id", "=", Charts.company(session)),
                Query.where("ref", "in", references),
                Query.where("state", "!=", "cancel"));
        List<Standing> found = new ArrayList<>();
        for (JsonNode row : api.list(session, Query.search(MODEL, domain, Standing.FIELDS))) {
            found.add(Standing.of(row, List.of()));
        }
        return found;
    }

    /** The external ids of entries, by id; empty text for those without. */
    Map<Integer, String> externalIds(Collection<Standing> moves, Session session) throws CallFailure {
        Map<Integer, String> names = new HashMap<>();
        if (!moves.isEmpty()) {
            List<Integer> ids = moves.stream().map(Standing::id).toList();
            JsonNode answer = api.ask(session, Query.externalIds(MODEL, ids));
            ids.forEach(id -> names.put(id, answer.path(String.valueOf(id)).asText("")));
        }
        return names;
    }

    /** Those of our entries that stand, by their delivery. */
    Map<Delivery, Standing> ours(Collection<Delivery> deliveries, Session session) throws CallFailure {
        Map<Delivery, Standing> ours = new LinkedHashMap<>();
        if (deliveries.isEmpty()) {
            return ours;
        }
        List<Standing> candidates = withReferences(deliveries, session);
        Map<Integer, String> names = externalIds(candidates, session);
        for (Delivery delivery : deliveries) {
            candidates.stream()
                    .filter(move -> ExternalId.of(delivery).equals(names.get(move.id())))
                    .findFirst()
                    .ifPresent(move -> ours.put(delivery, move));
        }
        return ours;
    }
}
