package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that are not kept but worked out when they are read. */
final class Computed {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> SHOWN = Set.of("product", "line_section", "line_note");

    private Computed() {}

    static Optional<JsonNode> value(String model, ObjectNode row, String field, Caller caller, Transaction tx) {
        JsonNode value = switch (model) {
            case "res.company" -> company(row, field, caller);
            case "res.partner" -> partner(row, field, tx);
            case "account.move" -> move(row, field, caller, tx);
            case "account.move.line" -> line(row, field, tx);
            case "account.bank.statement" -> Statements.value(row, field, tx);
            default -> null;
        };
        return Optional.ofNullable(value);
    }

    private static @Nullable JsonNode company(ObjectNode row, String field, Caller caller) {
        return field.equals("fiscalyear_lock_date")
                ? Locks.global(row, caller).map(JSON::textNode).orElse(null)
                : null;
    }

    private static @Nullable JsonNode partner(ObjectNode row, String field, Transaction tx) {
        return switch (field) {
            case "commercial_partner_id" -> row.get("id");
            case "same_vat_partner_id" ->
                tx
                        .all(
                                "res.partner",
                                other -> row.has("vat")
                                        && other.path("vat").equals(row.get("vat"))
                                        && !other.get("id").equals(row.get("id")))
                        .stream()
                        .findFirst()
                        .map(other -> other.get("id"))
                        .orElse(JSON.nullNode());
            default -> null;
        };
    }

    private static @Nullable JsonNode move(ObjectNode row, String field, Caller caller, Transaction tx) {
        int id = row.get("id").intValue();
        return switch (field) {
            case "commercial_partner_id" -> row.path("partner_id").isNumber() ? row.get("partner_id") : JSON.nullNode();
            case "invoice_line_ids" ->
                ids(tx.all(
                        "account.move.line",
                        line -> line.path("move_id").asInt() == id
                                && SHOWN.contains(line.path("display_type").asText())));
            case "attachment_ids" ->
                ids(tx.all(
                        "ir.attachment",
                        file -> file.path("res_id").asInt() == id
                                && file.path("res_model").asText().equals("account.move")));
            case "duplicated_ref_ids" -> ids(Moves.duplicates(row, tx));
            case "tax_lock_date_message" ->
                Locks.warning(row, caller, tx).<JsonNode>map(JSON::textNode).orElse(BooleanNode.FALSE);
            default -> null;
        };
    }

    private static @Nullable JsonNode line(ObjectNode row, String field, Transaction tx) {
        return switch (field) {
            case "date", "company_id", "journal_id", "statement_line_id" ->
                tx.get("account.move", row.path("move_id").intValue()).path(field);
            case "parent_state" ->
                tx.get("account.move", row.path("move_id").intValue()).path("state");
            default -> null;
        };
    }

    static ArrayNode ids(List<ObjectNode> rows) {
        ArrayNode ids = JSON.arrayNode();
        rows.forEach(row -> ids.add(row.get("id").intValue()));
        return ids;
    }
}
