package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.Optional;

/** A line of a financial or diverse booking, checked: account, signed amount, and its reference if it has one. */
record FinancialLine(int account, BigDecimal amount, Optional<String> reference) {

    static FinancialLine of(Fields line) {
        int account = switch (line.text("type")) {
            case "A" -> BuySellLine.account(line).number();
            case "C" -> Account.CUSTOMERS;
            case "S" -> Account.SUPPLIERS;
            default -> throw Refusal.badData("line type is A, C or S");
        };
        return new FinancialLine(account, line.amount("amount"), line.optionalText("reference"));
    }

    /** A line on a customer or supplier needs one that may be booked on. */
    static void checkRelation(Fields line, DossierBooks dossier) {
        String type = line.text("type");
        if (!type.equals("A")) {
            Fields identification = line.find("relationIdentificationServiceData")
                    .map(Fields::new)
                    .orElse(line);
            RelationLookup.active(identification, dossier, type.equals("C"));
        }
    }
}
