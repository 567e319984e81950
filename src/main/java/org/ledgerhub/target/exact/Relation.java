package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;

/**
 * A customer or supplier of the division.
 *
 * @param number VAT number, else the number of the chamber of commerce
 * @param iban accounts that were asked for so far
 */
record Relation(
        String id,
        String name,
        @Nullable String number,
        List<String> iban,
        boolean customer,
        boolean supplier,
        boolean blocked) {
    static final String SELECT = "ID,Name,VATNumber,ChamberOfCommerce,IsSupplier,IsSales,Status,Blocked,Timestamp";

    static Relation of(JsonNode json) {
        String vat = json.path("VATNumber").asText("");
        String chamber = json.path("ChamberOfCommerce").asText("");
        return new Relation(
                json.path("ID").asText(),
                json.path("Name").asText(),
                !vat.isBlank() ? vat : chamber.isBlank() ? null : chamber,
                List.of(),
                json.path("IsSales").asBoolean() || json.path("Status").asText().equals("C"),
                json.path("IsSupplier").asBoolean(),
                json.path("Blocked").asBoolean());
    }

    Relation with(List<String> accounts) {
        return new Relation(id, name, number, accounts, customer, supplier, blocked);
    }

    MasterData.Relation master() {
        return new MasterData.Relation(id, name, number, iban, customer, supplier, !blocked);
    }

    boolean booksAs(boolean asCustomer) {
        return asCustomer ? customer : supplier;
    }
}
