package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bank statements: wrong balances and gaps are taken, only flagged; a statement without lines has no journal. */
final class Statements {
    static final String MODEL = "account.bank.statement";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Statements() {}

    static ObjectNode create(ObjectNode vals, Caller caller, Transaction tx) {
        ObjectNode row = Orm.fill(MODEL, tx.add(MODEL), vals, caller, tx);
        row.remove("journal_id");
        lines(row, vals, caller, tx);
        return row;
    }

    static void write(ObjectNode row, ObjectNode vals, Caller caller, Transaction tx) {
        Orm.fill(MODEL, row, vals, caller, tx);
        row.remove("journal_id");
        lines(row, vals, caller, tx);
    }

    private static void lines(ObjectNode row, ObjectNode vals, Caller caller, Transaction tx) {
        for (JsonNode command : vals.path("line_ids")) {
            if (command.path(0).asInt() == 0) {
                ObjectNode line = command.path(2).deepCopy();
                JsonNode external = line.remove(Loading.EXTERNAL);
                if (!line.has("journal_id") && vals.path("journal_id").isNumber()) {
                    line.set("journal_id", vals.get("journal_id"));
                }
                line.put("statement_id", row.get("id").intValue());
                int id = Orm.create(StatementLines.MODEL, line, caller, tx);
                if (external != null) {
                    ExternalIds.give(StatementLines.MODEL, id, external.asText(), tx);
                }
            } else if (command.path(0).asInt() == 1) {
                Orm.write(StatementLines.MODEL, command.path(1).intValue(), (ObjectNode) command.path(2), caller, tx);
            }
        }
    }

    static @Nullable JsonNode value(ObjectNode row, String field, Transaction tx) {
        List<ObjectNode> lines =
                tx.pointing(StatementLines.MODEL, "statement_id", row.get("id").intValue());
        return switch (field) {
            case "journal_id", "company_id" ->
                lines.isEmpty() ? JSON.nullNode() : lines.getFirst().path(field);
            case "date" ->
                lines.stream()
                        .map(line -> line.path("date").asText())
                        .max(String::compareTo)
                        .<JsonNode>map(JSON::textNode)
                        .orElse(JSON.nullNode());
            case "balance_end" -> JSON.numberNode(end(row, lines));
            case "is_complete" -> BooleanNode.valueOf(complete(row, lines));
            case "is_valid" -> BooleanNode.valueOf(valid(row, lines, tx));
            case "problem_description" -> problem(row, lines, tx);
            default -> null;
        };
    }

    private static BigDecimal end(ObjectNode row, List<ObjectNode> lines) {
        return lines.stream()
                .map(line -> MoveLines.decimal(line, "amount"))
                .reduce(MoveLines.decimal(row, "balance_start"), BigDecimal::add);
    }

    private static boolean complete(ObjectNode row, List<ObjectNode> lines) {
        return !lines.isEmpty() && end(row, lines).compareTo(MoveLines.decimal(row, "balance_end_real")) == 0;
    }

    /** A statement begins where the one before it in its journal ended. */
    private static boolean valid(ObjectNode row, List<ObjectNode> lines, Transaction tx) {
        if (lines.isEmpty()) {
            return true;
        }
        int id = row.get("id").intValue();
        int journal = lines.getFirst().path("journal_id").intValue();
        return tx
                .all(
                        MODEL,
                        other -> other.get("id").intValue() < id
                                && tx
                                        .pointing(
                                                StatementLines.MODEL,
                                                "statement_id",
                                                other.get("id").intValue())
                                        .stream()
                                        .anyMatch(
                                                line -> line.path("journal_id").asInt() == journal))
                .stream()
                .reduce((first, second) -> second)
                .map(before ->
                        MoveLines.decimal(before, "balance_end_real").compareTo(MoveLines.decimal(row, "balance_start"))
                                == 0)
                .orElse(true);
    }

    private static JsonNode problem(ObjectNode row, List<ObjectNode> lines, Transaction tx) {
        if (!valid(row, lines, tx)) {
            return JSON.textNode("The starting balance doesn't match the ending balance of the previous statement,"
                    + " or an earlier statement is missing.");
        }
        return complete(row, lines)
                ? BooleanNode.FALSE
                : JSON.textNode("The running balance doesn't match the specified ending balance.");
    }
}
