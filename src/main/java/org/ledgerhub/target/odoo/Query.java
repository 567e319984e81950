package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method of a model to be called, with its arguments in the order of the method's own parameters.
 *
 * @param ids records it is called on, absent for a method of the model itself
 * @param write changes something: a lost answer leaves open whether it was done
 */
record Query(String model, String method, @Nullable ArrayNode ids, Map<String, JsonNode> arguments, boolean write) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Query search(String model, ArrayNode domain, String... fields) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        arguments.put("domain", domain);
        arguments.put("fields", JSON.valueToTree(fields));
        return new Query(model, "search_read", null, arguments, false);
    }

    static Query externalIds(String model, Collection<Integer> ids) {
        return new Query(model, "get_external_id", JSON.valueToTree(ids), Map.of(), false);
    }

    /** Creates or changes records from rows of texts, all or none. */
    static Query load(String model, List<String> columns, List<List<String>> rows) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        arguments.put("fields", JSON.valueToTree(columns));
        arguments.put("data", JSON.valueToTree(rows));
        return new Query(model, "load", null, arguments, true);
    }

    static Query create(String model, ArrayNode values) {
        return new Query(model, "create", null, Map.of("vals_list", values), true);
    }

    static Query write(String model, int id, ObjectNode values) {
        return new Query(model, "write", JSON.createArrayNode().add(id), Map.of("vals", values), true);
    }

    /** A button or another method of records without arguments. */
    static Query press(String model, String method, Collection<Integer> ids) {
        return new Query(model, method, JSON.valueToTree(ids), Map.of(), true);
    }

    /** A condition {@code [field, operator, value]}. */
    static ArrayNode where(String field, String operator, Object value) {
        ArrayNode term = JSON.createArrayNode().add(field).add(operator);
        return term.add(JSON.<JsonNode>valueToTree(value));
    }

    static ArrayNode all(ArrayNode... terms) {
        ArrayNode domain = JSON.createArrayNode();
        domain.addAll(List.of(terms));
        return domain;
    }
}
