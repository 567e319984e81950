package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Making rows out of other rows. */
final class Row {
    private Row() {}

    static ObjectNode of() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void copy(JsonNode from, ObjectNode to, String... properties) {
        for (String property : properties) {
            if (from.hasNonNull(property)) {
                to.set(property, from.get(property));
            }
        }
    }

    /** An amount, zero when absent. */
    static BigDecimal amount(JsonNode row, String property) {
        return row.path(property).isNumber() ? row.path(property).decimalValue() : BigDecimal.ZERO;
    }
}
