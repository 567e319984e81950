package org.ledgerhub.mapping;

import java.util.Iterator;
import java.util.function.Supplier;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;

/** The coding rules of one dossier, all layers together (Message Translator). Immutable and safe for threads. */
public interface Mapping {

    /** Name and version over all layers; stands on every posting. */
    Posting.MappingVersion version();

    /**
     * Codes an invoice for the books.
     *
     * @param side whether the dossier is buyer or seller of it
     * @param postingId identity the posting shall carry
     */
    Coding code(Invoice invoice, Side side, Books books, String postingId);

    /**
     * Codes a bank statement for the books; the entries are walked once or twice.
     *
     * @param postingId identity of the first posting; further parts append {@code -2}, {@code -3} …
     */
    Coding code(BankStatement statement, Supplier<Iterator<StatementEntry>> entries, Books books, String postingId);

    /** Which side of an invoice the dossier is. */
    enum Side {
        PURCHASE,
        SALE
    }
}
