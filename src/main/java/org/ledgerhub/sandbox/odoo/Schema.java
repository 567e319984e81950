package org.ledgerhub.sandbox.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.sandbox.Table;

/** The models that are known here and their fields, as {@code models.csv} tells. */
final class Schema {
    private static final Map<String, Map<String, Field>> MODELS = read();
    private static final Field ID = new Field("id", Field.Type.NUMBER, "", "", 0, 99);

    private Schema() {}

    static boolean knows(String model) {
        return MODELS.containsKey(model);
    }

    static List<Field> fields(String model, Edition edition) {
        return MODELS.get(model).values().stream()
                .filter(field -> field.in(edition))
                .toList();
    }

    static Optional<Field> find(String model, String field, Edition edition) {
        return field.equals("id")
                ? Optional.of(ID)
                : Optional.ofNullable(MODELS.get(model).get(field)).filter(known -> known.in(edition));
    }

    /** A field, or the error of a caller who takes it for one; {@code "on"} when reading, {@code "in"} when writing. */
    static Field field(String model, String field, Edition edition, String word) {
        return find(model, field, edition)
                .orElseThrow(() -> OdooError.value("Invalid field '" + field + "' " + word + " '" + model + "'"));
    }

    private static Map<String, Map<String, Field>> read() {
        Map<String, Map<String, Field>> models = new LinkedHashMap<>();
        for (List<String> row : Table.of("odoo/models.csv").rows()) {
            Field field = new Field(
                    row.get(1),
                    Field.Type.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    row.get(3),
                    row.get(4),
                    row.get(5).isEmpty() ? 0 : Integer.parseInt(row.get(5)),
                    row.get(6).isEmpty() ? 99 : Integer.parseInt(row.get(6)));
            models.computeIfAbsent(row.get(0), name -> new LinkedHashMap<>()).put(field.name(), field);
        }
        return models;
    }
}
