package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/** Statements that stand in Odoo with their movements and the entries of these. */
final class Statements {
    static final String MODEL = "account.bank.statement";
    private final OdooApi api;

    Statements(OdooApi api) {
        this.api = api;
    }

    /**
     * A statement as it stands.
     *
     * @param sound adds up and follows the one before it
     * @param trouble what Odoo says when it does not
     */
    record Header(int id, String name, boolean sound, String trouble) {}

    /**
     * A movement as it stands.
     *
     * @param move id of its entry
     * @param date accounting date, as text
     * @param lines the lines of its entry
     */
    record Movement(int id, int move, String date, BigDecimal amount, int sequence, List<Standing.Line> lines) {}

    /** Those of our statements that stand, by their delivery, in one call. */
    Map<Delivery, Header> ours(Collection<Delivery> deliveries, Session session) throws CallFailure {
        Map<Delivery, Header> ours = new LinkedHashMap<>();
        List<String> references = deliveries.stream().map(ExternalId::of).toList();
        ArrayNode domain = Query.all(Query.where("reference", "in", references));
        List<JsonNode> rows = api.list(
                session,
                Query.search(MODEL, domain, "name", "reference", "is_complete", "is_valid", "problem_description"));
        for (Delivery delivery : deliveries) {
            rows.stream()
                    .filter(row -> row.path("reference").asText().equals(ExternalId.of(delivery)))
                    .findFirst()
                    .ifPresent(row -> ours.put(delivery, header(row)));
        }
        return ours;
    }

    /** The movements of a statement, in their order. */
    List<Movement> movements(int statement, Session session) throws CallFailure {
        List<JsonNode> rows = api.list(
                session,
                Query.search(
                        "account.bank.statement.line",
                        Query.all(Query.where("statement_id", "=", statement)),
                        "move_id",
                        "date",
                        "amount",
                        "sequence"));
        List<Integer> moves =
                rows.stream().map(row -> Chart.id(row.path("move_id"))).toList();
        Map<Integer, List<Standing.Line>> lines = new HashMap<>();
        for (JsonNode row : api.list(
                session,
                Query.search(
                        "account.move.line", Query.all(Query.where("move_id", "in", moves)), Standing.LINE_FIELDS))) {
            lines.computeIfAbsent(Chart.id(row.path("move_id")), id -> new ArrayList<>())
                    .add(Standing.Line.of(row));
        }
        return rows.stream()
                .map(row -> movement(row, lines))
                .sorted(java.util.Comparator.comparingInt(Movement::sequence))
                .toList();
    }

    private static Movement movement(JsonNode row, Map<Integer, List<Standing.Line>> lines) {
        int move = Chart.id(row.path("move_id"));
        return new Movement(
                row.path("id").asInt(),
                move,
                row.path("date").asText(),
                new BigDecimal(row.path("amount").asText("0")),
                row.path("sequence").asInt(),
                lines.getOrDefault(move, List.of()));
    }

    private static Header header(JsonNode row) {
        return new Header(
                row.path("id").asInt(),
                row.path("name").asText(),
                row.path("is_complete").asBoolean() && row.path("is_valid").asBoolean(),
                Optional.of(row.path("problem_description").asText())
                        .filter(text -> !text.equals("false"))
                        .orElse(""));
    }
}
