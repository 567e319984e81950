package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that appear or are replaced, and keys that go, all at once. */
record Change(Map<String, List<ObjectNode>> put, Map<String, List<String>> drop) {
    static Change put(String table, ObjectNode row) {
        return new Change(Map.of(table, List.of(row)), Map.of());
    }

    static Change drop(String table, String key) {
        return new Change(Map.of(), Map.of(table, List.of(key)));
    }

    Change andPut(String table, List<ObjectNode> rows) {
        Map<String, List<ObjectNode>> all = new LinkedHashMap<>(put);
        all.put(table, rows);
        return new Change(all, drop);
    }

    Change andDrop(String table, List<String> keys) {
        Map<String, List<String>> all = new LinkedHashMap<>(drop);
        all.put(table, keys);
        return new Change(put, all);
    }
}
