package org.ledgerhub.target.exact;

import java.util.Map;
import org.ledgerhub.ledger.Posting;

/** The two sides of trade in Exact: their resources, the property of the relation, the types of entry. */
enum Trade {
    PURCHASE("purchaseentry/PurchaseEntries", "PurchaseEntryLines", "Supplier", 30, 31),
    SALE("salesentry/SalesEntries", "SalesEntryLines", "Customer", 20, 21);

    private static final String HEAD =
            "EntryID,EntryNumber,Journal,YourRef,Description,AmountFC,EntryDate,ReportingYear,ReportingPeriod,";

    private final String resource;
    private final String lines;
    private final String relation;
    private final int type;
    private final int creditType;

    Trade(String resource, String lines, String relation, int type, int creditType) {
        this.resource = resource;
        this.lines = lines;
        this.relation = relation;
        this.type = type;
        this.creditType = creditType;
    }

    static Trade of(Posting.Kind kind) {
        return kind.purchase() ? PURCHASE : SALE;
    }

    String resource() {
        return resource;
    }

    String lines() {
        return lines;
    }

    String relation() {
        return relation;
    }

    int type(boolean credit) {
        return credit ? creditType : type;
    }

    /** Entries with their lines, as far as they are compared. */
    Map<String, String> question(String filter) {
        return Map.of(
                "$select",
                HEAD + relation + "," + lines + "/VATCode," + lines + "/AmountFC," + lines + "/VATAmountFC",
                "$expand",
                lines,
                "$filter",
                filter);
    }
}
