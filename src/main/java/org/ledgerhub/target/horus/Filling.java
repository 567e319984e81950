package org.ledgerhub.target.horus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the words in braces of a template with what they stand for; an unknown word is a defect of the template. */
final class Filling {
    private static final Pattern WORD = Pattern.compile("\\{([A-Za-z.]+)}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, @Nullable Object> words;
    private final List<Map<String, @Nullable Object>> lines;

    Filling(Map<String, @Nullable Object> words, List<Map<String, @Nullable Object>> lines) {
        this.words = words;
        this.lines = lines;
    }

    /** An address; what is filled in can't change its parts. */
    String address(String template) {
        return WORD.matcher(template)
                .replaceAll(word ->
                        Matcher.quoteReplacement(URLEncoder.encode(text(word.group(1)), StandardCharsets.UTF_8)));
    }

    /** A body. */
    JsonNode body(JsonNode template) {
        if (template.isTextual()) {
            return value(template.textValue());
        }
        if (template.isArray()) {
            ArrayNode array = JSON.arrayNode();
            template.forEach(element -> array.add(body(element)));
            return array;
        }
        if (!template.isObject()) {
            return template;
        }
        if ("lines".equals(template.path("each").textValue())) {
            ArrayNode array = JSON.arrayNode();
            lines.forEach(line -> array.add(with(line).body(template.path("item"))));
            return array;
        }
        ObjectNode object = JSON.objectNode();
        template.properties().forEach(field -> {
            JsonNode filled = body(field.getValue());
            if (!filled.isMissingNode() && !(filled.isObject() && filled.isEmpty())) {
                object.set(field.getKey(), filled);
            }
        });
        return object;
    }

    private Filling with(Map<String, @Nullable Object> line) {
        Map<String, @Nullable Object> all = new HashMap<>(words);
        all.putAll(line);
        return new Filling(all, List.of());
    }

    private JsonNode value(String template) {
        Matcher word = WORD.matcher(template);
        if (!word.matches()) {
            return JSON.textNode(
                    WORD.matcher(template).replaceAll(found -> Matcher.quoteReplacement(text(found.group(1)))));
        }
        Object value = known(word.group(1));
        if (value == null) {
            return MissingNode.getInstance();
        }
        return value instanceof BigDecimal amount ? DecimalNode.valueOf(amount) : JSON.textNode(value.toString());
    }

    private String text(String word) {
        Object value = known(word);
        return value == null ? "" : value.toString();
    }

    private @Nullable Object known(String word) {
        if (!words.containsKey(word)) {
            throw new IllegalStateException(
                    "The template of Horus uses {" + word + "}, which stands for nothing here.");
        }
        return words.get(word);
    }
}
