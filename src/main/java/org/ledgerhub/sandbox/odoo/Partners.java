package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Customers and suppliers: their numbers are checked, doubles are taken. */
final class Partners {
    private static final int BELGIUM = 1;

    private Partners() {}

    static ObjectNode create(ObjectNode vals, Caller caller, Transaction tx) {
        if (vals.path("name").asText("").isBlank()) {
            throw OdooError.validation(caller.say("no-name"));
        }
        ObjectNode row = Orm.fill("res.partner", tx.add("res.partner"), vals, caller, tx);
        if (!row.has("active")) {
            row.put("active", true);
        }
        if (row.has("vat")) {
            number(row, caller);
        }
        for (JsonNode command : vals.path("bank_ids")) {
            if (command.path(2) instanceof ObjectNode account) {
                Orm.create(
                        "res.partner.bank",
                        account.put("partner_id", row.get("id").intValue()),
                        caller,
                        tx);
            }
        }
        return row;
    }

    static ObjectNode account(ObjectNode vals, Caller caller, Transaction tx) {
        ObjectNode row = Orm.fill("res.partner.bank", tx.add("res.partner.bank"), vals, caller, tx);
        row.put("active", true)
                .put(
                        "sanitized_acc_number",
                        row.path("acc_number").asText().replaceAll("\\W", "").toUpperCase(Locale.ROOT));
        return row;
    }

    /** Blanks and dots go; a prefix that is missing is not added; a Belgian number must pass its check digits. */
    private static void number(ObjectNode row, Caller caller) {
        String number = row.get("vat").asText().replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        boolean belgian = number.startsWith("BE") || row.path("country_id").asInt() == BELGIUM && digits(number);
        String bare = number.startsWith("BE") ? number.substring(2) : number;
        if (belgian && !valid(bare)) {
            throw OdooError.validation(
                    caller.say("vat-wrong", bare, row.path("name").asText()));
        }
        row.put("vat", number);
        if (belgian) {
            row.put("company_registry", bare).put("peppol_eas", "0208").put("peppol_endpoint", bare);
        }
    }

    private static boolean valid(String number) {
        return number.length() == 10
                && digits(number)
                && 97 - Long.parseLong(number.substring(0, 8)) % 97 == Long.parseLong(number.substring(8));
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }
}
