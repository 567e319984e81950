package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
     * Codes a bank statement for the books; the entries are walked once. A statement without entries gives no
     * posting.
     *
     * @param postingId identity of the first posting; further parts put {@code 2-}, {@code 3-} … before it, so
     *     that names made of its beginning differ, too
     */
    default Coding code(
            BankStatement statement, Supplier<Iterator<StatementEntry>> entries, Books books, String postingId) {
        List<Posting> parts = new ArrayList<>();
        Coding coding = code(statement, entries, books, postingId, parts::add);
        return coding instanceof Coding.Coded coded ? new Coding.Coded(parts, coded.review()) : coding;
    }

    /**
     * Codes a bank statement and hands over each posting as soon as it is complete, so that none but the current
     * one is held in memory.
     *
     * @param parts takes the postings in order; what it took counts only when the answer is {@link Coding.Coded}
     * @return {@link Coding.Coded} with no postings of its own, or why not
     */
    Coding code(
            BankStatement statement,
            Supplier<Iterator<StatementEntry>> entries,
            Books books,
            String postingId,
            Consumer<Posting> parts);

    /** Codes of the package by neutral VAT code, for the target that the mapping was made for; empty without one. */
    Map<String, String> packageCodes();

    /** The neutral VAT codes with their grids. */
    VatCodes vatCodes();

    /** Which side of an invoice the dossier is. */
    enum Side {
        PURCHASE,
        SALE
    }
}
