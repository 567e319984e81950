package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object as it was written, its properties checked and in the form in which they are kept. */
final class Given {
    private final Resource resource;
    private final JsonNode json;
    private final ObjectNode kept = JsonNodeFactory.instance.objectNode();

    Given(Resource resource, JsonNode json) {
        if (!json.isObject()) {
            throw Refusal.malformed("The request should be a valid top-level resource object.");
        }
        this.resource = resource;
        this.json = json;
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!resource.nested().containsKey(property.getKey())) {
                Kind kind = resource.kind(property.getKey());
                kept.set(property.getKey(), kind.kept(property.getKey(), property.getValue()));
            }
        }
    }

    Resource resource() {
        return resource;
    }

    /** All properties, for a row of one's own. */
    ObjectNode kept() {
        return kept.deepCopy();
    }

    Optional<String> text(String name) {
        return value(name).map(JsonNode::asText).filter(text -> !text.isBlank());
    }

    /** A property that must be there, under the name that the package gives it towards people. */
    String mandatory(String name, String called) {
        return text(name).orElseThrow(() -> Refusal.rule(Saying.MANDATORY, called));
    }

    Optional<Integer> number(String name) {
        return value(name).map(JsonNode::asInt);
    }

    Optional<LocalDateTime> date(String name) {
        return text(name).map(LocalDateTime::parse);
    }

    boolean flag(String name) {
        return value(name).map(JsonNode::asBoolean).orElse(false);
    }

    /** An amount of at most two decimals. */
    Optional<BigDecimal> amount(String name) {
        Optional<BigDecimal> amount = value(name).map(JsonNode::decimalValue);
        if (amount.isPresent() && amount.get().stripTrailingZeros().scale() > 2) {
            throw Refusal.rule(Saying.INVALID, name);
        }
        return amount;
    }

    /** The rows within, at least one. */
    List<Given> lines() {
        String name = resource.nested().keySet().iterator().next();
        List<Given> lines = new ArrayList<>();
        JsonNode given = json.path(name).isObject() ? json.path(name).path("results") : json.path(name);
        given.forEach(line -> lines.add(new Given(Resource.of(resource.nested().get(name)), line)));
        if (lines.isEmpty()) {
            throw Refusal.rule(Saying.MANDATORY, name);
        }
        return lines;
    }

    boolean hasLines() {
        return resource.nested().keySet().stream().anyMatch(json::has);
    }

    private Optional<JsonNode> value(String name) {
        resource.kind(name);
        return Optional.ofNullable(kept.get(name)).filter(value -> !value.isNull());
    }
}
