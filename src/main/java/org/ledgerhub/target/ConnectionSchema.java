package org.ledgerhub.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.target.Spec.Field;

/** The JSON Schema (draft 2020-12) of the fields that a connection to a target has, all of them strings. */
public final class ConnectionSchema {
    private ConnectionSchema() {}

    /** The schema of a target, from its Spec alone. */
    public static Map<String, Object> of(String target, Spec spec) {
        Map<String, Object> properties = new LinkedHashMap<>();
        spec.fields().forEach(field -> properties.put(field.name(), property(field)));
        List<String> required = spec.fields().stream()
                .filter(field -> field.required() && field.standard() == null)
                .map(Field::name)
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Fields of a connection to " + target);
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Field field) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "string");
        property.put("title", field.label());
        property.put("description", field.help());
        switch (field.kind()) {
            case NUMBER -> property.put("pattern", "^[0-9]{1,9}$");
            case URL -> property.put("format", "uri");
            case CHOICE -> property.put("enum", field.choices());
            case SECRET -> property.put("writeOnly", true);
            case SWITCH -> property.put("enum", List.of("true", "false"));
            case TEXT -> {
                // Any text will do.
            }
        }
        if (field.standard() != null) {
            property.put("default", field.standard());
        }
        return property;
    }
}
