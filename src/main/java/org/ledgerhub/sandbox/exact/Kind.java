package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/** What a property holds: how it is kept, how it is written, how it is shown. */
enum Kind {
    GUID,
    TEXT,
    INT,
    LONG,
    DECIMAL,
    DATE,
    FLAG,
    /** Kept by the stand-in alone. */
    HIDDEN;

    /** What was written, as it is kept; what is no such value is a malformed request. */
    JsonNode kept(String name, JsonNode given) {
        if (given.isNull() || given.isMissingNode()) {
            return NullNode.getInstance();
        }
        try {
            return switch (this) {
                case GUID -> TextNode.valueOf(UUID.fromString(given.asText()).toString());
                case TEXT, HIDDEN -> TextNode.valueOf(given.asText());
                case INT, LONG -> whole(new BigDecimal(given.asText()));
                case DECIMAL -> DecimalNode.valueOf(new BigDecimal(given.asText()));
                case DATE -> TextNode.valueOf(ExactDate.written(given.asText()).toString());
                case FLAG -> flag(given);
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw Refusal.malformed("Error processing request stream. Property " + name + " is no "
                    + name().toLowerCase(Locale.ROOT) + ": " + given);
        }
    }

    /** How a kept value leaves in JSON: dates as milliseconds since 1970, large numbers as text. */
    JsonNode shown(JsonNode kept) {
        if (kept.isNull() || kept.isMissingNode()) {
            return NullNode.getInstance();
        }
        return switch (this) {
            case DATE ->
                TextNode.valueOf("/Date("
                        + LocalDateTime.parse(kept.textValue())
                                .toInstant(ZoneOffset.UTC)
                                .toEpochMilli()
                        + ")/");
            case LONG -> TextNode.valueOf(kept.asText());
            default -> kept;
        };
    }

    /** A kept value as it is compared in a filter. */
    Comparable<?> compared(JsonNode kept) {
        return switch (this) {
            case GUID, TEXT, HIDDEN -> kept.textValue();
            case INT, LONG, DECIMAL -> kept.decimalValue();
            case DATE -> LocalDateTime.parse(kept.textValue());
            case FLAG -> kept.booleanValue();
        };
    }

    private static NumericNode whole(BigDecimal number) {
        return DecimalNode.valueOf(new BigDecimal(number.toBigIntegerExact()));
    }

    private static JsonNode flag(JsonNode given) {
        if (!given.isBoolean()) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return BooleanNode.valueOf(given.booleanValue());
    }
}
