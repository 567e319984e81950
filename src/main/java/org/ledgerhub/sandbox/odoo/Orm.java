package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Searching, reading and writing records the way every model does it. */
final class Orm {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Orm() {}

    static List<ObjectNode> search(String model, JsonNode domain, Caller caller, Transaction tx) {
        Rights.check(model, "read", caller);
        boolean archivedToo = caller.archivedToo() || domain.toString().contains("\"active\"");
        var wanted = Domain.of(domain, model, caller, tx);
        return tx.all(
                model,
                row -> (archivedToo || row.path("active").asBoolean(true))
                        && visible(model, row, caller)
                        && wanted.test(row));
    }

    /** Records of other companies are not seen, those of none by all. */
    private static boolean visible(String model, ObjectNode row, Caller caller) {
        if (model.equals("res.company")) {
            return true;
        }
        JsonNode company = row.path("company_id");
        return !company.isNumber() || caller.companies().contains(company.intValue());
    }

    static List<ObjectNode> page(List<ObjectNode> rows, int offset, int limit, String order) {
        List<ObjectNode> sorted = new ArrayList<>(rows);
        if (!order.isBlank()) {
            String[] first = order.split(",")[0].strip().split(" ");
            Comparator<ObjectNode> by =
                    Comparator.comparing(row -> row.path(first[0]).isNumber()
                            ? "%015d".formatted(row.path(first[0]).longValue())
                            : row.path(first[0]).asText());
            sorted.sort(first.length > 1 && first[1].equalsIgnoreCase("desc") ? by.reversed() : by);
        }
        return sorted.stream()
                .skip(offset)
                .limit(limit <= 0 ? Long.MAX_VALUE : limit)
                .toList();
    }

    static ArrayNode read(String model, List<ObjectNode> rows, JsonNode fields, Caller caller, Transaction tx) {
        Rights.check(model, "read", caller);
        List<Field> wanted = fields.isEmpty()
                ? Schema.fields(model, caller.edition())
                : StreamSupport.stream(fields.spliterator(), false)
                        .map(name -> Schema.field(model, name.asText(), caller.edition(), "on"))
                        .toList();
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        for (ObjectNode row : rows) {
            ObjectNode shown = answer.addObject().put("id", row.get("id").intValue());
            wanted.stream()
                    .filter(field -> !field.name().equals("id"))
                    .forEach(field -> shown.set(field.name(), Values.read(model, row, field, caller, tx)));
        }
        return answer;
    }

    static int create(String model, ObjectNode vals, Caller caller, Transaction tx) {
        Rights.check(model, "create", caller);
        ObjectNode row = switch (model) {
            case "account.move" -> Moves.create(vals, caller, tx);
            case "res.partner" -> Partners.create(vals, caller, tx);
            case "res.partner.bank" -> Partners.account(vals, caller, tx);
            case "ir.attachment" -> Attachments.create(vals, caller, tx);
            case "account.bank.statement" -> Statements.create(vals, caller, tx);
            case "account.bank.statement.line" -> StatementLines.create(vals, caller, tx);
            case "ir.model.data" -> ExternalIds.create(vals, caller, tx);
            default -> fill(model, tx.add(model), vals, caller, tx);
        };
        row.put("create_date", now(caller)).put("write_date", now(caller));
        return row.get("id").intValue();
    }

    static void write(String model, int id, ObjectNode vals, Caller caller, Transaction tx) {
        Rights.check(model, "write", caller);
        ObjectNode row = tx.edit(model, id);
        switch (model) {
            case "account.move" -> Moves.write(row, vals, caller, tx);
            case "account.move.line" -> MoveLines.write(row, vals, caller, tx);
            case "account.bank.statement" -> Statements.write(row, vals, caller, tx);
            case "account.bank.statement.line" -> StatementLines.write(row, vals, caller, tx);
            default -> fill(model, row, vals, caller, tx);
        }
        row.put("write_date", now(caller));
    }

    static void unlink(String model, int id, Caller caller, Transaction tx) {
        Rights.check(model, "unlink", caller);
        ObjectNode row = tx.get(model, id);
        switch (model) {
            case "account.move" -> Moves.unlink(row, caller, tx);
            case "account.bank.statement.line" ->
                Moves.remove(row.get("move_id").intValue(), tx);
            default -> {}
        }
        ExternalIds.forget(model, id, tx);
        tx.remove(model, id);
    }

    /** Writes the plain fields; lists of other records are the matter of each model. */
    static ObjectNode fill(String model, ObjectNode row, ObjectNode vals, Caller caller, Transaction tx) {
        vals.properties().forEach(entry -> {
            Field field = Schema.field(model, entry.getKey(), caller.edition(), "in");
            if (field.type() == Field.Type.ONE2MANY) {
                return;
            }
            JsonNode value = Values.accept(model, field, entry.getValue(), tx);
            if (value.isNull()) {
                row.remove(field.name());
            } else {
                row.set(field.name(), value);
            }
        });
        return row;
    }

    static String now(Caller caller) {
        return TIME.format(caller.day().now());
    }
}
