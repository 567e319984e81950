package org.ledgerhub.format.ubl;

/** The namespaces by which UBL and its envelope are told; prefixes differ from file to file. */
final class Ubl {
    private static final String SCHEMAS = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String BASIC = SCHEMAS + "CommonBasicComponents-2";
    private static final String AGGREGATE = SCHEMAS + "CommonAggregateComponents-2";
    private static final String INVOICE = SCHEMAS + "Invoice-2";
    private static final String CREDIT_NOTE = SCHEMAS + "CreditNote-2";

    private Ubl() {}

    static boolean isUbl(String namespace) {
        return BASIC.equals(namespace) || AGGREGATE.equals(namespace) || namespace.startsWith(SCHEMAS);
    }

    /** An invoice or a credit note. */
    static boolean isInvoice(String namespace, String name) {
        return INVOICE.equals(namespace) && name.equals("Invoice") || isCreditNote(namespace, name);
    }

    private static boolean isCreditNote(String namespace, String name) {
        return CREDIT_NOTE.equals(namespace) && name.equals("CreditNote");
    }
}
