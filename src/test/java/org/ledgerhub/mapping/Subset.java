package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Compares what is expected with what is there: every expected key must be there, lists in full and in order. */
final class Subset {
    private Subset() {}

    static void check(String at, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.properties().forEach(entry -> {
                assertThat(actual.has(entry.getKey()))
                        .as(at + "." + entry.getKey() + " is there")
                        .isTrue();
                check(at + "." + entry.getKey(), entry.getValue(), actual.get(entry.getKey()));
            });
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(at + ": " + actual.toPrettyString()).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                check(at + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else if (isNumber(expected.asText()) && isNumber(actual.asText())) {
            assertThat(new BigDecimal(actual.asText())).as(at).isEqualByComparingTo(expected.asText());
        } else {
            assertThat(actual.asText()).as(at).isEqualTo(expected.asText());
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-')
                && text.chars().filter(c -> c == '-').count() <= (text.startsWith("-") ? 1 : 0);
    }
}
