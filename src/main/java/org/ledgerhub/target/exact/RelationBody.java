package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting.Counterpart;

/** A relation as Exact takes it. */
final class RelationBody {
    private static final String CUSTOMER = "C";

    private RelationBody() {}

    static ObjectNode create(Counterpart counterpart) {
        ObjectNode body = usable(counterpart.role() == Counterpart.Role.CUSTOMER);
        put(body, "Name", counterpart.name() == null ? counterpart.vatId() : counterpart.name());
        put(body, "VATNumber", counterpart.vatId());
        put(body, "ChamberOfCommerce", counterpart.enterpriseNumber());
        put(body, "Country", counterpart.country());
        put(body, "AddressLine1", counterpart.address());
        put(body, "Postcode", counterpart.postalCode());
        put(body, "City", counterpart.city());
        put(body, "Email", counterpart.email());
        return body;
    }

    /** What makes a relation usable on one side of trade; the other side stays as it is. */
    static ObjectNode usable(boolean customer) {
        ObjectNode body = ExactApi.JSON.createObjectNode();
        return customer ? body.put("Status", CUSTOMER) : body.put("IsSupplier", true);
    }

    static ObjectNode account(String relation, String iban, @Nullable String holder) {
        ObjectNode body = ExactApi.JSON
                .createObjectNode()
                .put("Account", relation)
                .put("BankAccount", iban)
                .put("Main", true);
        put(body, "BankAccountHolderName", holder);
        return body;
    }

    private static void put(ObjectNode body, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(field, value);
        }
    }
}
