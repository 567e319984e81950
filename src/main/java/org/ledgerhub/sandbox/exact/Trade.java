package org.ledgerhub.sandbox.exact;

import java.util.List;

/** The two sides of trade: their resources, journal types, and the types of entry and credit note. */
enum Trade {
    SALE("salesentry/SalesEntries", "salesentry/SalesEntryLines", "Customer", List.of(20, 21), 20, 21),
    PURCHASE("purchaseentry/PurchaseEntries", "purchaseentry/PurchaseEntryLines", "Supplier", List.of(22, 23), 30, 31);

    final String table;
    final String lines;
    final String relation;
    final List<Integer> journalTypes;
    final int type;
    final int creditType;

    Trade(String table, String lines, String relation, List<Integer> journalTypes, int type, int creditType) {
        this.table = table;
        this.lines = lines;
        this.relation = relation;
        this.journalTypes = journalTypes;
        this.type = type;
        this.creditType = creditType;
    }

    boolean sale() {
        return this == SALE;
    }
}
