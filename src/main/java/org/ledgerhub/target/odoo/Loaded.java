package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.target.Delivery;

/**
 * What {@code load} answered: the ids of all records, or which of them are to blame that none was taken.
 *
 * @param ids by delivery; empty when nothing was taken
 * @param blamed in Odoo's own words, by delivery
 */
record Loaded(Map<Delivery, Integer> ids, Map<Delivery, String> blamed) {

    /**
     * Understands an answer.
     *
     * @param blocks how many rows each delivery had, in the order they were sent
     */
    static Loaded of(JsonNode answer, Map<Delivery, Integer> blocks) {
        List<Delivery> order = List.copyOf(blocks.keySet());
        Map<Delivery, Integer> ids = new LinkedHashMap<>();
        if (answer.path("ids").isArray()) {
            for (int i = 0; i < order.size(); i++) {
                ids.put(order.get(i), answer.path("ids").path(i).asInt());
            }
            return new Loaded(ids, Map.of());
        }
        List<Delivery> byRow = new ArrayList<>();
        blocks.forEach((delivery, rows) -> byRow.addAll(java.util.Collections.nCopies(rows, delivery)));
        Map<Delivery, String> blamed = new LinkedHashMap<>();
        for (JsonNode message : answer.path("messages")) {
            int row = message.path("rows").path("from").asInt(-1);
            if (message.path("type").asText().equals("error") && row >= 0 && row < byRow.size()) {
                blamed.putIfAbsent(byRow.get(row), message.path("message").asText());
            }
        }
        if (blamed.isEmpty()) {
            String words =
                    answer.path("messages").path(0).path("message").asText("Odoo took nothing and said nothing.");
            order.forEach(delivery -> blamed.put(delivery, words));
        }
        return new Loaded(ids, blamed);
    }
}
