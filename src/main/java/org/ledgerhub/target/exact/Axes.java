package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The two analytical axes of Exact, by the names that mappings use. */
final class Axes {
    static final String CENTRE = "costCentre";
    static final String UNIT = "costUnit";
    private static final Map<String, String> PROPERTIES = Map.of(CENTRE, "CostCenter", UNIT, "CostUnit");

    private Axes() {}

    static void put(Map<String, String> axes, ObjectNode line) {
        PROPERTIES.forEach((axis, property) -> {
            if (axes.get(axis) != null) {
                line.put(property, axes.get(axis));
            }
        });
    }
}
