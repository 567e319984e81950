package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Relations; two may have the same name and the same VAT number. */
final class RelationWriter implements Writer {
    static final String TABLE = "crm/Accounts";

    @Override
    public Change create(Given given, Desk desk) {
        given.mandatory("Name", "Name");
        ObjectNode relation = given.kept();
        String code = given.text("Code")
                .orElseGet(() -> String.valueOf(desk.books().rows(TABLE).size() + 1));
        if (desk.books().coded(TABLE, code).isPresent()) {
            throw Refusal.rule(Saying.EXISTS, "Code");
        }
        relation.put("ID", UUID.randomUUID().toString())
                .put("Code", "%18s".formatted(code.strip()))
                .put("IsSupplier", given.flag("IsSupplier"))
                .put("IsSales", given.flag("IsSales"))
                .put("Blocked", given.flag("Blocked"))
                .put("Status", given.text("Status").orElse("A"));
        return Change.put(TABLE, relation);
    }

    @Override
    public Change replace(ObjectNode standing, Given given, Desk desk) {
        ObjectNode relation = standing.deepCopy();
        relation.setAll(given.kept());
        return Change.put(TABLE, relation);
    }

    @Override
    public Change delete(ObjectNode standing, Desk desk) {
        String id = standing.path("ID").asText();
        boolean booked = desk.books().rows(Ledger.TABLE).stream()
                .anyMatch(row -> row.path("Account").asText().equals(id));
        if (booked) {
            throw Refusal.rule(Saying.IN_USE, "Account");
        }
        return Change.drop(TABLE, id);
    }
}
