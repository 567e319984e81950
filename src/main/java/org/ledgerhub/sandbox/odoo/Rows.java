package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All records of all models by id, as they stand after the last transaction. */
final class Rows {
    /** Fields that records are looked for by, again and again. */
    private static final Map<String, Set<String>> INDEXED = Map.of(
            "account.move.line", Set.of("move_id"),
            "account.bank.statement.line", Set.of("statement_id"),
            "ir.attachment", Set.of("res_id"),
            "ir.model.data", Set.of("name", "res_id"));

    private final Map<String, NavigableMap<Integer, ObjectNode>> models = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> indexes = new HashMap<>();

    Optional<ObjectNode> find(String model, int id) {
        return Optional.ofNullable(of(model).get(id));
    }

    Collection<ObjectNode> all(String model) {
        return of(model).values();
    }

    static boolean indexed(String model, String field) {
        return INDEXED.getOrDefault(model, Set.of()).contains(field);
    }

    /** The records with this value in an indexed field. */
    Collection<ObjectNode> with(String model, String field, String value) {
        NavigableMap<Integer, ObjectNode> rows = of(model);
        return indexes.getOrDefault(key(model, field, value), Collections.emptyNavigableSet()).stream()
                .map(rows::get)
                .toList();
    }

    int last(String model) {
        NavigableMap<Integer, ObjectNode> rows = of(model);
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    void put(String model, ObjectNode row) {
        int id = row.get("id").intValue();
        forget(model, id);
        models.computeIfAbsent(model, name -> new TreeMap<>()).put(id, row);
        for (String field : INDEXED.getOrDefault(model, Set.of())) {
            indexes.computeIfAbsent(key(model, field, row.path(field).asText()), value -> new TreeSet<>())
                    .add(id);
        }
    }

    void remove(String model, int id) {
        forget(model, id);
        of(model).remove(id);
    }

    void clear() {
        models.clear();
        indexes.clear();
    }

    private void forget(String model, int id) {
        ObjectNode before = of(model).get(id);
        if (before != null) {
            INDEXED.getOrDefault(model, Set.of())
                    .forEach(field -> indexes.get(
                                    key(model, field, before.path(field).asText()))
                            .remove(id));
        }
    }

    private static String key(String model, String field, String value) {
        return model + '/' + field + '/' + value;
    }

    private NavigableMap<Integer, ObjectNode> of(String model) {
        return models.getOrDefault(model, Collections.emptyNavigableMap());
    }
}
