package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The records as one call sees and changes them: all its changes are kept, or none. */
final class Transaction {
    private final Rows rows;
    private final Map<String, Map<Integer, @Nullable ObjectNode>> changed = new LinkedHashMap<>();
    private final Map<String, Integer> last = new LinkedHashMap<>();

    Transaction(Rows rows) {
        this.rows = rows;
    }

    Optional<ObjectNode> find(String model, int id) {
        Map<Integer, @Nullable ObjectNode> own = changed.getOrDefault(model, Map.of());
        return own.containsKey(id) ? Optional.ofNullable(own.get(id)) : rows.find(model, id);
    }

    /** A record for reading; its absence is the package's own error. */
    ObjectNode get(String model, int id) {
        return find(model, id).orElseThrow(() -> OdooError.missing(model, id));
    }

    /** A record for changing. */
    ObjectNode edit(String model, int id) {
        Map<Integer, @Nullable ObjectNode> own = changed.computeIfAbsent(model, name -> new LinkedHashMap<>());
        ObjectNode mine = own.get(id);
        if (mine == null) {
            mine = get(model, id).deepCopy();
            own.put(id, mine);
        }
        return mine;
    }

    ObjectNode add(String model) {
        int id = Math.max(rows.last(model), last.getOrDefault(model, 0)) + 1;
        last.put(model, id);
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", id);
        changed.computeIfAbsent(model, name -> new LinkedHashMap<>()).put(id, row);
        return row;
    }

    void remove(String model, int id) {
        changed.computeIfAbsent(model, name -> new LinkedHashMap<>()).put(id, null);
    }

    List<ObjectNode> all(String model, Predicate<ObjectNode> wanted) {
        return among(rows.all(model), model, wanted);
    }

    /** The records with a value in a field that is looked for by often. */
    List<ObjectNode> with(String model, String field, String value) {
        Predicate<ObjectNode> same = row -> row.path(field).asText().equals(value);
        return Rows.indexed(model, field) ? among(rows.with(model, field, value), model, same) : all(model, same);
    }

    private List<ObjectNode> among(Collection<ObjectNode> candidates, String model, Predicate<ObjectNode> wanted) {
        Map<Integer, @Nullable ObjectNode> own = changed.getOrDefault(model, Map.of());
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode row : candidates) {
            if (!own.containsKey(row.get("id").intValue()) && wanted.test(row)) {
                found.add(row);
            }
        }
        own.values().stream().filter(row -> row != null && wanted.test(row)).forEach(found::add);
        found.sort(java.util.Comparator.comparingInt(row -> row.get("id").intValue()));
        return found;
    }

    /** The records that point at one record. */
    List<ObjectNode> pointing(String model, String field, int id) {
        return with(model, field, String.valueOf(id));
    }

    /** Forgets all changes: the call was answered with what is wrong, and nothing of it stays. */
    void discard() {
        changed.clear();
        last.clear();
    }

    boolean changesNothing() {
        return changed.isEmpty();
    }

    /** What is to be written down: by model and id the whole record, or null when it is gone. */
    JsonNode changes() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        changed.forEach((model, own) -> {
            ObjectNode byId = all.putObject(model);
            own.forEach((id, row) -> byId.set(String.valueOf(id), row == null ? byId.nullNode() : row));
        });
        return all;
    }
}
