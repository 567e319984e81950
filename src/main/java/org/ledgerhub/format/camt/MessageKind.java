package org.ledgerhub.format.camt;

import java.util.Optional;

/** A kind of bank-to-customer message. */
enum MessageKind {
    /** Booked end-of-period statement: the ledger. */
    STATEMENT("camt.053", "BkToCstmrStmt", "Stmt"),
    /** Report during the day: information only, so its balances are not taken for booked ones. */
    REPORT("camt.052", "BkToCstmrAcctRpt", "Rpt"),
    /** Details of bundled bookings; carries no balances. */
    NOTIFICATION("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn");

    /** Beginning of every ISO 20022 namespace; message and version follow, such as {@code camt.053.001.08}. */
    static final String ISO_20022 = "urn:iso:std:iso:20022:tech:xsd:";

    private final String format;
    private final String message;
    private final String statement;

    MessageKind(String format, String message, String statement) {
        this.format = format;
        this.message = message;
        this.statement = statement;
    }

    /** Name of the source format in the contract. */
    String format() {
        return format;
    }

    /** Local name of the elements that hold one statement each. */
    String statement() {
        return statement;
    }

    /** Whether the balances are booked ones, to be chained and checked. */
    boolean hasBookedBalances() {
        return this == STATEMENT;
    }

    /** By the namespace when it is one of ISO 20022, by the structure otherwise (files without namespace exist). */
    static Optional<MessageKind> of(String namespace, String localName) {
        MessageKind byStructure = null;
        for (MessageKind kind : values()) {
            if (kind.message.equals(localName)) {
                byStructure = kind;
            }
        }
        if (byStructure != null) {
            for (MessageKind kind : values()) {
                if (namespace.startsWith(ISO_20022 + kind.format + ".")) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.ofNullable(byStructure);
    }
}
