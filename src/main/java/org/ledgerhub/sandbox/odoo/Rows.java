package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All records of all models by id, as they stand after the last transaction. */
final class Rows {
    private final Map<String, NavigableMap<Integer, ObjectNode>> models = new HashMap<>();

    Optional<ObjectNode> find(String model, int id) {
        return Optional.ofNullable(of(model).get(id));
    }

    Collection<ObjectNode> all(String model) {
        return of(model).values();
    }

    int last(String model) {
        NavigableMap<Integer, ObjectNode> rows = of(model);
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    void put(String model, ObjectNode row) {
        models.computeIfAbsent(model, name -> new TreeMap<>()).put(row.get("id").intValue(), row);
    }

    void remove(String model, int id) {
        of(model).remove(id);
    }

    void clear() {
        models.clear();
    }

    private NavigableMap<Integer, ObjectNode> of(String model) {
        return models.getOrDefault(model, Collections.emptyNavigableMap());
    }
}
