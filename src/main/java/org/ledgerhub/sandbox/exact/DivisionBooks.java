package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rows of one division in memory, by table and key; each change of a row gives it a higher time stamp. */
final class DivisionBooks {
    private final Division division;
    private final Masters masters;
    private final Map<String, Map<String, ObjectNode>> tables = new TreeMap<>();
    private long timestamp;

    DivisionBooks(Division division) {
        this.division = division;
        this.masters = new Masters(division);
        clear();
    }

    Division division() {
        return division;
    }

    Collection<ObjectNode> rows(String table) {
        return tables.getOrDefault(table, Map.of()).values();
    }

    List<ObjectNode> rows(String table, Predicate<JsonNode> wanted) {
        return rows(table).stream().filter(wanted).toList();
    }

    Optional<ObjectNode> row(String table, String key) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(key));
    }

    /** The row of a master with this code, blanks around it aside. */
    Optional<ObjectNode> coded(String table, String code) {
        return rows(table).stream()
                .filter(row -> row.path("Code").asText().strip().equals(code.strip()))
                .findFirst();
    }

    void apply(Change change) {
        change.drop().forEach((table, keys) -> keys.forEach(key -> drop(table, key)));
        change.put().forEach((table, rows) -> rows.forEach(row -> put(table, row)));
    }

    /** As it was before anybody wrote. */
    void clear() {
        tables.clear();
        timestamp = 0;
        masters.rows().forEach((table, rows) -> rows.forEach(row -> put(table, row)));
    }

    private void put(String table, ObjectNode row) {
        Resource resource = Resource.of(table);
        ObjectNode kept = row.deepCopy();
        if (resource.properties().containsKey("Timestamp")) {
            kept.put("Timestamp", ++timestamp);
        }
        tables.computeIfAbsent(table, any -> new LinkedHashMap<>())
                .put(kept.path(resource.key()).asText(), kept);
    }

    private void drop(String table, String key) {
        tables.getOrDefault(table, Map.of()).remove(key);
    }
}
