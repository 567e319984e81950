package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The names that callers give to records; module and name together are unique. */
final class ExternalIds {
    private static final String MODEL = "ir.model.data";

    private ExternalIds() {}

    static ObjectNode create(ObjectNode vals, Caller caller, Transaction tx) {
        String module = vals.path("module").asText();
        String name = vals.path("name").asText();
        if (row(module, name, tx).isPresent()) {
            throw OdooError.validation("The operation cannot be completed: duplicate key value violates unique"
                    + " constraint \"ir_model_data_module_name_uniq_index\"");
        }
        return Orm.fill(MODEL, tx.add(MODEL), vals, caller, tx);
    }

    /** The record that a name leads to. */
    static Optional<Integer> find(String model, String external, Transaction tx) {
        return row(module(external), name(external), tx)
                .filter(row -> row.path("model").asText().equals(model))
                .map(row -> row.get("res_id").intValue());
    }

    static void give(String model, int id, String external, Transaction tx) {
        tx.add(MODEL)
                .put("module", module(external))
                .put("name", name(external))
                .put("model", model)
                .put("res_id", id);
    }

    /** The first name of a record, empty when it has none; tax keys stood in another module before version 17. */
    static String of(String model, int id, Caller caller, Transaction tx) {
        return of(model, id, tx)
                .map(external -> caller.edition().major() < 17 && external.startsWith("account.")
                        ? "l10n_be" + external.substring("account".length())
                        : external)
                .orElse("");
    }

    static Optional<String> of(String model, int id, Transaction tx) {
        return tx.pointing(MODEL, "res_id", id).stream()
                .filter(row -> row.path("model").asText().equals(model))
                .findFirst()
                .map(row -> row.path("module").asText() + "." + row.path("name").asText());
    }

    static void forget(String model, int id, Transaction tx) {
        tx.pointing(MODEL, "res_id", id).stream()
                .filter(row -> row.path("model").asText().equals(model))
                .forEach(row -> tx.remove(MODEL, row.get("id").intValue()));
    }

    private static Optional<ObjectNode> row(String module, String name, Transaction tx) {
        return tx.with(MODEL, "name", name).stream()
                .filter(row -> row.path("module").asText().equals(module))
                .findFirst();
    }

    private static String module(String external) {
        int dot = external.indexOf('.');
        return dot < 0 ? "__import__" : external.substring(0, dot);
    }

    private static String name(String external) {
        return external.substring(external.indexOf('.') + 1);
    }
}
