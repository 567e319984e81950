package org.ledgerhub.sandbox.odoo;

import java.util.Set;

/** What an ordinary hub user may not do. */
final class Rights {
    private static final Set<String> SETTLED =
            Set.of("res.company", "res.users", "account.journal", "account.account", "account.tax", "ir.module.module");
    private static final Set<String> HIDDEN = Set.of("ir.model.data");

    private Rights() {}

    static void check(String model, String operation, Caller caller) {
        if (!allowed(model, operation, caller)) {
            throw OdooError.access("You are not allowed to " + operation + " '" + model + "' records.\n\n"
                    + "This operation is allowed for the following groups:\n\t- Administration/Settings");
        }
    }

    static boolean allowed(String model, String operation, Caller caller) {
        return caller.admin() || !HIDDEN.contains(model) && (operation.equals("read") || !SETTLED.contains(model));
    }
}
