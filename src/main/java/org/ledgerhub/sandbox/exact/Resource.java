package org.ledgerhub.sandbox.exact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgerhub.sandbox.Table;

/**
 * A resource of the interface.
 *
 * @param path after the division
 * @param table where its rows are kept; several resources may show one table
 * @param key property that names a row
 * @param page most rows in one answer
 * @param rules {@code select}: a question must choose its properties; {@code filter}: it must have a filter;
 *     {@code sync}: the filter may only be {@code Timestamp gt <n>L}
 * @param nested collections within a row, and the resource that holds them
 * @param properties by name
 */
record Resource(
        String path,
        String table,
        String key,
        int page,
        List<String> rules,
        Map<String, String> nested,
        Map<String, Kind> properties) {
    private static final Map<String, Resource> ALL = read();

    static Optional<Resource> at(String path) {
        return Optional.ofNullable(ALL.get(path.toLowerCase(Locale.ROOT)));
    }

    /** The resource that a table is named after. */
    static Resource of(String table) {
        return at(table).orElseThrow(() -> new IllegalArgumentException("no resource " + table));
    }

    boolean wants(String rule) {
        return rules.contains(rule);
    }

    Kind kind(String property) {
        Kind kind = properties.get(property);
        if (kind == null || kind == Kind.HIDDEN) {
            throw Refusal.malformed("No property '" + property + "' exists in type 'Exact.Web.Api.Models."
                    + path.substring(path.lastIndexOf('/') + 1) + "'.");
        }
        return kind;
    }

    private static Map<String, Resource> read() {
        Map<String, Map<String, Kind>> properties = new LinkedHashMap<>();
        return Table.of("exact/entities.csv").rows().stream()
                .map(row -> {
                    Map<String, Kind> own =
                            row.get(6).equals("=") ? properties.get(row.get(1)) : properties(row.get(6));
                    properties.putIfAbsent(row.get(1), own);
                    return new Resource(
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            Integer.parseInt(row.get(3)),
                            List.of(row.get(4).split(" ")),
                            nested(row.get(5)),
                            own);
                })
                .collect(Collectors.toMap(resource -> resource.path().toLowerCase(Locale.ROOT), Function.identity()));
    }

    private static Map<String, String> nested(String text) {
        return text.isEmpty()
                ? Map.of()
                : Map.of(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
    }

    private static Map<String, Kind> properties(String text) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Arrays.stream(text.split(" "))
                .map(property -> property.split(":"))
                .forEach(pair -> kinds.put(pair[0], Kind.valueOf(pair[1].toUpperCase(Locale.ROOT))));
        return kinds;
    }
}
