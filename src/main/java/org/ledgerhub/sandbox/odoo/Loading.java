package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The model method {@code load}: rows of texts under column names such as {@code id}, {@code partner_id/.id},
 * {@code invoice_line_ids/name}. A record whose external id is known is changed, else created; all of them or none.
 * What goes wrong with a record is told in {@code messages}, and then {@code ids} is false.
 */
final class Loading {
    /** Key under which the external id of a line travels to the model that makes it. */
    static final String EXTERNAL = " external id";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final Caller caller;
    private final Transaction tx;

    Loading(Caller caller, Transaction tx) {
        this.caller = caller;
        this.tx = tx;
    }

    /** A record's rows: the first carries its own values, those after it only lines. */
    private record Block(int from, List<Map<String, JsonNode>> rows) {}

    ObjectNode load(String model, JsonNode fields, JsonNode data) {
        ArrayNode ids = JSON.arrayNode();
        ArrayNode messages = JSON.arrayNode();
        int n = 0;
        for (Block block : blocks(model, names(fields), data)) {
            try {
                ids.add(record(model, block.rows()));
            } catch (OdooError error) {
                message(messages, error, n, block);
            }
            n++;
        }
        ObjectNode answer = JSON.objectNode();
        answer.set("ids", messages.isEmpty() ? ids : JSON.booleanNode(false));
        answer.set("messages", messages);
        answer.put("nextrow", 0);
        if (!messages.isEmpty()) {
            tx.discard();
        }
        return answer;
    }

    private static void message(ArrayNode messages, OdooError error, int record, Block block) {
        int last = block.from() + block.rows().size() - 1;
        messages.addObject()
                .put("type", "error")
                .put("message", error.getMessage())
                .put("record", record)
                .putObject("rows")
                .put("from", block.from())
                .put("to", last);
    }

    private static List<String> names(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private List<Block> blocks(String model, List<String> names, JsonNode data) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (JsonNode cells : data) {
            Map<String, JsonNode> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.path(i));
            }
            boolean own = names.stream().anyMatch(name -> !line(model, name) && !empty(row.get(name)));
            if (own || blocks.isEmpty()) {
                blocks.add(new Block(at, new ArrayList<>()));
            }
            blocks.getLast().rows().add(row);
            at++;
        }
        return blocks;
    }

    private int record(String model, List<Map<String, JsonNode>> rows) {
        ObjectNode vals = own(model, rows.getFirst());
        lines(model, rows, vals);
        JsonNode external = rows.getFirst().getOrDefault("id", JSON.textNode(""));
        JsonNode database = rows.getFirst().getOrDefault(".id", JSON.textNode(""));
        if (!empty(database)) {
            int id = database.asInt();
            Orm.write(model, id, vals, caller, tx);
            return id;
        }
        Optional<Integer> known = empty(external) ? Optional.empty() : ExternalIds.find(model, external.asText(), tx);
        if (known.isPresent()) {
            Orm.write(model, known.get(), vals, caller, tx);
            return known.get();
        }
        int id = Orm.create(model, vals, caller, tx);
        if (!empty(external)) {
            ExternalIds.give(model, id, external.asText(), tx);
        }
        return id;
    }

    private ObjectNode own(String model, Map<String, JsonNode> row) {
        ObjectNode vals = JSON.objectNode();
        row.forEach((name, cell) -> {
            if (!line(model, name) && !name.equals("id") && !name.equals(".id")) {
                value(model, name, cell, vals);
            }
        });
        return vals;
    }

    /** The lines of a record, as commands; a line whose external id is known is changed. */
    private void lines(String model, List<Map<String, JsonNode>> rows, ObjectNode vals) {
        for (Map<String, JsonNode> row : rows) {
            Map<String, Map<String, JsonNode>> byList = new LinkedHashMap<>();
            row.forEach((name, cell) -> {
                if (line(model, name)) {
                    int slash = name.indexOf('/');
                    byList.computeIfAbsent(name.substring(0, slash), list -> new LinkedHashMap<>())
                            .put(name.substring(slash + 1), cell);
                }
            });
            byList.forEach((list, cells) -> {
                if (cells.values().stream().anyMatch(cell -> !empty(cell))) {
                    line(model, list, cells, vals);
                }
            });
        }
    }

    private void line(String model, String list, Map<String, JsonNode> cells, ObjectNode vals) {
        String comodel = Schema.field(model, list, caller.edition(), "in").comodel();
        ObjectNode line = own(comodel, cells);
        JsonNode external = cells.getOrDefault("id", JSON.textNode(""));
        Optional<Integer> known = empty(external) ? Optional.empty() : ExternalIds.find(comodel, external.asText(), tx);
        if (!empty(external) && known.isEmpty()) {
            line.set(EXTERNAL, external);
        }
        ArrayNode command = vals.withArray(list).addArray();
        command.add(known.isPresent() ? 1 : 0).add(known.orElse(0)).add(line);
    }

    private void value(String model, String column, JsonNode cell, ObjectNode vals) {
        int slash = column.indexOf('/');
        String name = slash < 0 ? column : column.substring(0, slash);
        Field field = Schema.field(model, name, caller.edition(), "in");
        if (empty(cell)) {
            vals.put(name, false);
            return;
        }
        String kind = slash < 0 ? "" : column.substring(slash + 1);
        switch (field.type()) {
            case MANY2ONE -> vals.put(name, reference(field, kind, cell.asText()));
            case MANY2MANY -> {
                ArrayNode ids = vals.putArray(name).addArray().add(6).add(0).addArray();
                for (String one : cell.asText().split(",")) {
                    ids.add(reference(field, kind, one));
                }
            }
            case JSON -> vals.set(name, parsed(cell, name));
            case SELECTION -> vals.put(name, Selections.key(name, cell.asText()));
            default -> vals.set(name, cell);
        }
    }

    private static JsonNode parsed(JsonNode cell, String name) {
        try {
            return org.ledgerhub.sandbox.Json.parse(cell.asText().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw OdooError.value("'" + cell.asText() + "' does not seem to be a valid JSON for field '" + name + "'");
        }
    }

    private int reference(Field field, String kind, String text) {
        Optional<Integer> id = switch (kind) {
            case ".id" ->
                Optional.of(Integer.parseInt(text.strip()))
                        .filter(number -> tx.find(field.comodel(), number).isPresent());
            case "id" -> ExternalIds.find(field.comodel(), text.strip(), tx);
            default ->
                tx.all(field.comodel(), row -> row.path("name").asText().equals(text)).stream()
                        .findFirst()
                        .map(row -> row.get("id").intValue());
        };
        return id.orElseThrow(() -> OdooError.value(
                "No matching record found for database id '" + text + "' in field '" + field.name() + "'"));
    }

    /** Whether a column belongs to lines of the record instead of the record itself. */
    private boolean line(String model, String name) {
        int slash = name.indexOf('/');
        return slash > 0
                && Schema.find(model, name.substring(0, slash), caller.edition())
                        .filter(field -> field.type() == Field.Type.ONE2MANY)
                        .isPresent();
    }

    private static boolean empty(JsonNode cell) {
        return cell.isMissingNode()
                || cell.isNull()
                || cell.isBoolean() && !cell.booleanValue()
                || cell.asText().isEmpty();
    }
}
