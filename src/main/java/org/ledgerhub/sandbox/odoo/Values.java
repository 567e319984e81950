package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The values of fields: as they are kept, as a reader sees them, and as a writer may send them. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Values() {}

    /** The value at the end of a path such as {@code account_id.code}, as it is kept. */
    static JsonNode shown(String model, ObjectNode row, String[] path, Caller caller, Transaction tx) {
        String at = model;
        ObjectNode here = row;
        for (int i = 0; i < path.length; i++) {
            JsonNode value = raw(at, here, path[i], caller, tx);
            if (i == path.length - 1) {
                return value;
            }
            String comodel = Schema.field(at, path[i], caller.edition(), "on").comodel();
            var next = tx.find(comodel, value.asInt());
            if (next.isEmpty()) {
                return MissingNode.getInstance();
            }
            at = comodel;
            here = next.get();
        }
        return MissingNode.getInstance();
    }

    private static JsonNode raw(String model, ObjectNode row, String name, Caller caller, Transaction tx) {
        return Computed.value(model, row, name, caller, tx).orElseGet(() -> {
            Field field = Schema.field(model, name, caller.edition(), "on");
            return field.type() == Field.Type.ONE2MANY ? back(row, field, tx) : row.path(name);
        });
    }

    private static ArrayNode back(ObjectNode row, Field field, Transaction tx) {
        ArrayNode ids = JSON.arrayNode();
        tx.pointing(field.comodel(), field.inverse(), row.get("id").intValue())
                .forEach(one -> ids.add(one.get("id").intValue()));
        return ids;
    }

    /** A field as a reader sees it: a relation with its name, nothing as false. */
    static JsonNode read(String model, ObjectNode row, Field field, Caller caller, Transaction tx) {
        JsonNode value = raw(model, row, field.name(), caller, tx);
        boolean nothing = value.isMissingNode() || value.isNull();
        return switch (field.type()) {
            case NUMBER, MONEY -> nothing ? JSON.numberNode(0) : value;
            case ONE2MANY, MANY2MANY -> nothing ? JSON.arrayNode() : value;
            case MANY2ONE ->
                nothing || !value.isNumber()
                        ? BooleanNode.FALSE
                        : JSON.arrayNode()
                                .add(value.intValue())
                                .add(name(field.comodel(), value.intValue(), caller, tx));
            case BINARY -> BooleanNode.FALSE;
            default -> nothing ? BooleanNode.FALSE : value;
        };
    }

    static String name(String model, int id, Caller caller, Transaction tx) {
        ObjectNode row = tx.get(model, id);
        String name = row.path("name").asText("");
        return switch (model) {
            case "account.account" -> row.path("code").asText() + " " + name;
            case "account.move" -> name.isEmpty() || name.equals("/") ? "Draft (* " + id + ")" : name;
            case "account.move.line", "account.bank.statement.line" -> name.isEmpty() ? model + "," + id : name;
            default -> name;
        };
    }

    /** A value as a writer sends it, checked, as it is kept; nothing when it is sent as false. */
    static JsonNode accept(String model, Field field, JsonNode sent, Transaction tx) {
        if (sent.isNull() || (sent.isBoolean() && !sent.booleanValue() && field.type() != Field.Type.BOOLEAN)) {
            return JSON.nullNode();
        }
        return switch (field.type()) {
            case DATE -> date(sent);
            case NUMBER -> JSON.numberNode(number(sent));
            case MONEY -> JSON.numberNode(number(sent).setScale(2, RoundingMode.HALF_UP));
            case MANY2ONE -> one(field, sent, tx);
            case MANY2MANY -> set(field, sent, tx);
            case BOOLEAN -> JSON.booleanNode(sent.asBoolean() || sent.asText().equals("1"));
            case JSON -> sent;
            default -> JSON.textNode(sent.asText());
        };
    }

    static BigDecimal number(JsonNode sent) {
        try {
            return new BigDecimal(sent.asText());
        } catch (NumberFormatException e) {
            throw OdooError.value("could not convert string to float: '" + sent.asText() + "'");
        }
    }

    private static JsonNode date(JsonNode sent) {
        try {
            return JSON.textNode(LocalDate.parse(sent.asText()).toString());
        } catch (DateTimeParseException e) {
            throw OdooError.value("time data '" + sent.asText() + "' does not match format '%Y-%m-%d'");
        }
    }

    private static JsonNode one(Field field, JsonNode sent, Transaction tx) {
        if (!sent.canConvertToInt() || !sent.isNumber()) {
            throw OdooError.value("invalid input syntax for type integer: \"" + sent.asText() + "\"");
        }
        tx.get(field.comodel(), sent.intValue());
        return JSON.numberNode(sent.intValue());
    }

    /** Commands {@code [6,0,[ids]]}, {@code [4,id]} and {@code [5]}, or a bare list of ids. */
    private static JsonNode set(Field field, JsonNode sent, Transaction tx) {
        ArrayNode ids = JSON.arrayNode();
        for (JsonNode command : sent) {
            if (command.isNumber()) {
                ids.add(command.intValue());
            } else if (command.path(0).asInt() == 6) {
                ids.removeAll();
                command.path(2).forEach(id -> ids.add(id.intValue()));
            } else if (command.path(0).asInt() == 4) {
                ids.add(command.path(1).intValue());
            }
        }
        ids.forEach(id -> tx.get(field.comodel(), id.intValue()));
        return ids;
    }
}
