package org.ledgerhub.sandbox.octopus;

import java.util.List;
import org.ledgerhub.sandbox.Table;

/** An account of the chart; {@code recup} is the share of VAT that may be deducted, in percent. */
record Account(int number, String nl, String fr, String en, int recup, String purchaseVat, String saleVat) {
    static final int CUSTOMERS = 400000;
    static final int SUPPLIERS = 440000;

    static List<Account> all() {
        return Table.of("octopus/accounts.csv").rows().stream()
                .map(row -> new Account(
                        Integer.parseInt(row.get(0)),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        Integer.parseInt(row.get(4)),
                        row.get(5),
                        row.get(6)))
                .toList();
    }
}
