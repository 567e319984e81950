package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiFunction;

/** Rows as they leave: chosen properties in their written form, collections inside or deferred. */
final class Rendering {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String address;
    private final BiFunction<String, String, Iterable<ObjectNode>> collection;

    /**
     * Renders rows of one division.
     *
     * @param address of the division
     * @param collection rows of a table that belong to a key
     */
    Rendering(String address, BiFunction<String, String, Iterable<ObjectNode>> collection) {
        this.address = address;
        this.collection = collection;
    }

    ObjectNode row(Resource resource, Question question, JsonNode kept) {
        ObjectNode shown = JSON.objectNode();
        String uri = uri(resource, kept);
        shown.putObject("__metadata").put("uri", uri).put("type", "Exact.Web.Api.Models." + name(resource));
        for (Map.Entry<String, Kind> property : resource.properties().entrySet()) {
            if (property.getValue() != Kind.HIDDEN && question.shows(property.getKey())) {
                shown.set(property.getKey(), property.getValue().shown(kept.path(property.getKey())));
            }
        }
        resource.nested().forEach((name, table) -> {
            if (question.shows(name)) {
                shown.set(name, nested(name, table, resource, question, kept, uri));
            }
        });
        return shown;
    }

    private JsonNode nested(
            String name, String table, Resource resource, Question question, JsonNode kept, String uri) {
        if (!question.expand().contains(name)) {
            ObjectNode deferred = JSON.objectNode();
            deferred.putObject("__deferred").put("uri", uri + "/" + name);
            return deferred;
        }
        ArrayNode rows = JSON.arrayNode();
        for (ObjectNode line : collection.apply(table, kept.path(resource.key()).asText())) {
            rows.add(row(Resource.of(table), question.within(name), line));
        }
        ObjectNode results = JSON.objectNode();
        results.set("results", rows);
        return results;
    }

    String uri(Resource resource, JsonNode kept) {
        String key = kept.path(resource.key()).asText();
        boolean guid = resource.properties().get(resource.key()) == Kind.GUID;
        return address + "/" + resource.path() + "(" + (guid ? "guid'" + key + "'" : key) + ")";
    }

    private static String name(Resource resource) {
        return resource.path().substring(resource.path().lastIndexOf('/') + 1);
    }
}
