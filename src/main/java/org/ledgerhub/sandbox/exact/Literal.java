package org.ledgerhub.sandbox.exact;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value in a filter.
 *
 * @param value as it is compared; absent for {@code null}
 * @param kinds of the properties it may be compared with
 */
record Literal(@Nullable Comparable<?> value, Set<Kind> kinds) {
    private static final Set<Kind> ALL = Set.of(Kind.values());

    static Literal text(String value) {
        return new Literal(value, Set.of(Kind.TEXT));
    }

    /** {@code guid'…'} or {@code datetime'…'}. */
    static Literal typed(String type, String value) {
        try {
            return switch (type) {
                case "guid" -> new Literal(UUID.fromString(value).toString(), Set.of(Kind.GUID));
                case "datetime" ->
                    new Literal(
                            LocalDateTime.parse(value.length() == 10 ? value + "T00:00:00" : value), Set.of(Kind.DATE));
                default -> throw syntax(type + "'" + value + "'");
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw syntax(type + "'" + value + "'");
        }
    }

    /** A number, {@code true}, {@code false} or {@code null}; a long number ends with L. */
    static Literal bare(String word) {
        return switch (word) {
            case "null" -> new Literal(null, ALL);
            case "true", "false" -> new Literal(Boolean.valueOf(word), Set.of(Kind.FLAG));
            default -> number(word);
        };
    }

    private static Literal number(String word) {
        try {
            if (word.endsWith("L")) {
                return new Literal(new BigDecimal(word.substring(0, word.length() - 1)), Set.of(Kind.LONG));
            }
            String digits = word.replaceFirst("[dDmMfF]$", "");
            return new Literal(new BigDecimal(digits), Set.of(Kind.INT, Kind.DECIMAL));
        } catch (NumberFormatException e) {
            throw syntax(word);
        }
    }

    static Refusal syntax(String text) {
        return Refusal.malformed("Syntax error in '$filter' at " + text);
    }
}
