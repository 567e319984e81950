package org.ledgerhub.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON Schema by which editors complete and check mapping files; made from the closed lists in the code. */
public final class MappingSchema {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private MappingSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "LedgerHub mapping");
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        text(properties, "mapping", "name of the mapping");
        text(properties, "description", "what it is for");
        text(properties, "list", "name of the list that this file defines");
        properties.putObject("values").put("type", "array");
        properties.putObject("lists").put("description", "lists by name").put("type", "object");
        ArrayNode codes = properties
                .putObject("codes")
                .put("description", "package code by neutral VAT code, or that the neutral ones are the package's own")
                .putArray("anyOf");
        codes.addObject().put("type", "object");
        codes.addObject().put("const", MappingFileReader.NEUTRAL);
        properties
                .putObject("vat-codes")
                .put("description", "neutral VAT codes")
                .put("type", "array");
        properties.putObject("rules").put("type", "array").putObject("items").put("$ref", "#/$defs/rule");
        ObjectNode definitions = schema.putObject("$defs");
        rule(definitions.putObject("rule"));
        test(definitions.putObject("test"));
        try {
            return JSON.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void rule(ObjectNode rule) {
        rule.put("type", "object").put("additionalProperties", false);
        ArrayNode required = rule.putArray("required");
        List.of("id", "why", "then").forEach(required::add);
        ObjectNode properties = rule.putObject("properties");
        text(properties, "id", "never used for another rule of this file");
        text(properties, "why", "the sentence that an accountant reads");
        text(properties, "from", "first day it applies to");
        text(properties, "until", "last day it applies to");
        ObjectNode when = properties.putObject("when").put("type", "object").put("additionalProperties", false);
        ObjectNode facts = when.putObject("properties");
        for (Fact fact : Fact.values()) {
            facts.putObject(fact.key()).put("description", fact.about()).put("$ref", "#/$defs/test");
        }
        ObjectNode then = properties.putObject("then").put("type", "object").put("additionalProperties", false);
        ObjectNode decisions = then.put("minProperties", 1).putObject("properties");
        for (Decision decision : Decision.values()) {
            decision(decisions.putObject(decision.key()), decision);
        }
    }

    private static void decision(ObjectNode node, Decision decision) {
        node.put("description", decision.about());
        ArrayNode values = JSON.createArrayNode();
        switch (decision) {
            case DIRECTION -> values.add("purchase").add("sale");
            case NATURE -> values.add("goods").add("services");
            case CLASS -> values.add(81).add(82).add(83);
            case REVIEW -> values.add(true).add(false);
            case HOLD -> Holds.codes().forEach(values::add);
            case AXES -> node.put("type", "object");
            case DEDUCTIBLE, RATE ->
                node.put("type", "number").put("minimum", 0).put("maximum", 100);
            default -> node.putArray("type").add("string").add("number");
        }
        if (!values.isEmpty()) {
            node.set("enum", values);
        }
    }

    private static void test(ObjectNode test) {
        test.put("description", "a value, a list of which one must fit, or matchers that must all fit");
        ArrayNode kinds = test.putArray("anyOf");
        kinds.addObject().putArray("type").add("string").add("number").add("boolean");
        kinds.addObject().put("type", "array").put("minItems", 1);
        ObjectNode map = kinds.addObject().put("type", "object").put("additionalProperties", false);
        ObjectNode matchers = map.put("minProperties", 1).putObject("properties");
        MatcherReader.KEYWORDS.forEach(matchers::putObject);
    }

    private static void text(ObjectNode properties, String key, String about) {
        properties.putObject(key).put("description", about).put("type", "string");
    }
}
