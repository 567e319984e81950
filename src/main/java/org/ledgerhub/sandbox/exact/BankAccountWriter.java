package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Bank accounts of relations. */
final class BankAccountWriter implements Writer {
    static final String TABLE = "crm/BankAccounts";

    @Override
    public Change create(Given given, Desk desk) {
        desk.pointed(RelationWriter.TABLE, given.mandatory("Account", "Account"), "Accounts");
        given.mandatory("BankAccount", "BankAccount");
        ObjectNode account = given.kept();
        account.put("ID", UUID.randomUUID().toString()).put("Main", given.flag("Main"));
        return Change.put(TABLE, account);
    }

    @Override
    public Change delete(ObjectNode standing, Desk desk) {
        return Change.drop(TABLE, standing.path("ID").asText());
    }
}
