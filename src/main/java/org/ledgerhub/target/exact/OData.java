package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The written forms of Exact's interface: literals in filters, dates in answers. */
final class OData {
    private OData() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String guid(String value) {
        return "guid'" + value + "'";
    }

    /** One of these values, each already a literal. */
    static String anyOf(String property, Collection<String> literals) {
        return literals.stream()
                .map(literal -> property + " eq " + literal)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** {@code /Date(ms)/} is the day in UTC; absent when it is null. */
    static @Nullable LocalDate date(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        String digits = value.textValue().replaceAll("[^0-9-]", "");
        return LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(digits)), ZoneOffset.UTC);
    }

    /** A number, sent as number or text; zero when absent. */
    static BigDecimal decimal(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asText());
    }

    /** Year and number as postings write a period; companies may have more than twelve. */
    static String period(int year, int number) {
        return "%d-%02d".formatted(year, number);
    }

    /** Codes come filled up with blanks, at the left or at the right. */
    static String code(JsonNode value) {
        return value.asText("").strip();
    }
}
