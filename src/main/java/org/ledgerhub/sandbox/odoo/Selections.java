package org.ledgerhub.sandbox.odoo;

import java.util.Map;

/** Labels of selections, which {@code load} takes as well as their keys. */
final class Selections {
    private static final Map<String, String> MOVE_TYPES = Map.of(
            "Journal Entry", "entry",
            "Customer Invoice", "out_invoice",
            "Customer Credit Note", "out_refund",
            "Vendor Bill", "in_invoice",
            "Vendor Credit Note", "in_refund",
            "Sales Receipt", "out_receipt",
            "Purchase Receipt", "in_receipt");

    private Selections() {}

    static String key(String field, String text) {
        if (!field.equals("move_type") || MOVE_TYPES.containsValue(text)) {
            return text;
        }
        String key = MOVE_TYPES.get(text);
        if (key == null) {
            throw OdooError.value("Value '" + text + "' not found in selection field 'Type'");
        }
        return key;
    }
}
