package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.ledger.Posting;

/**
 * One document on its way to one dossier (Correlation Identifier, Message History).
 *
 * @param id stable
 * @param original the file it came in
 * @param index place in the file, from 1
 * @param firm owner
 * @param dossier absent until it is found
 * @param kind absent until read
 * @param status where it stands
 * @param waitingFor while waiting: trigger, turn, connection, period or target-down
 * @param attention something is missing though the entry stands
 * @param received when the file was stored
 * @param document absent until read; entries of a statement are asked apart
 * @param review why a person should look
 * @param postings what is or will be booked; one for an invoice, the first three of a long statement
 * @param parts how many postings there are when not all are shown
 * @param problem why it is held
 * @param duplicateOf the submission that was first
 * @param corrects the submission this one corrects
 * @param reversedBy the submission that takes the entry of this one back
 * @param summary what a list shows of the document; absent until read
 * @param deliveries one per connection, purpose and part
 * @param history moves, oldest first
 * @param version rises at each change
 */
public record Submission(
        String id,
        Original original,
        int index,
        String firm,
        @Nullable String dossier,
        @Nullable Kind kind,
        Status status,
        @Nullable WaitingFor waitingFor,
        boolean attention,
        Instant received,
        @Nullable Document document,
        List<Problem> review,
        List<Posting> postings,
        @Nullable Integer parts,
        @Nullable Problem problem,
        @Nullable String duplicateOf,
        @Nullable String corrects,
        @Nullable String reversedBy,
        @Nullable Summary summary,
        List<DeliveryState> deliveries,
        List<Move> history,
        long version) {

    /** Kind of submission. */
    public enum Kind {
        PURCHASE,
        PURCHASE_CREDIT,
        SALE,
        SALE_CREDIT,
        BANK,
        RECEIPT;

        /** @param purchase the dossier buys; of no meaning for statements and receipts */
        static Kind of(Document document, boolean purchase) {
            return switch (document) {
                case BankStatement statement -> BANK;
                case Receipt receipt -> RECEIPT;
                case Invoice invoice -> of(invoice.credit(), purchase);
            };
        }

        private static Kind of(boolean credit, boolean purchase) {
            if (purchase) {
                return credit ? PURCHASE_CREDIT : PURCHASE;
            }
            return credit ? SALE_CREDIT : SALE;
        }
    }

    /** What a waiting submission waits for. */
    public enum WaitingFor {
        TRIGGER,
        TURN,
        CONNECTION,
        PERIOD,
        TARGET_DOWN
    }

    /**
     * What a list shows of a document.
     *
     * @param date of the document
     * @param number of the document
     * @param counterparty supplier or customer, absent for statements
     * @param gross with VAT, in the document's own sign; for a statement the movement
     * @param currency ISO 4217
     */
    public record Summary(
            @Nullable LocalDate date,
            @Nullable String number,
            @Nullable String counterparty,
            @Nullable BigDecimal gross,
            @Nullable String currency) {
        static final Summary NOTHING = new Summary(null, null, null, null, null);
    }

    /** Whether it is a statement that its package was handed over as a file: the package does the booking. */
    public boolean handedOver() {
        return status == Status.BOOKED && deliveries.stream().anyMatch(delivery -> delivery.books() && delivery.coda());
    }

    /** One move in its history. */
    public record Move(
            Instant at,
            @Nullable Status from,
            Status to,
            String by,
            @Nullable String reason) {}

    /**
     * How far one delivery is.
     *
     * @param id of the delivery
     * @param connection id of the connection
     * @param target name of the target
     * @param purpose books or files
     * @param part of a long statement, from 1
     * @param coda a statement that is handed over as a CODA file: booked says handed over
     * @param status where it stands
     * @param waitingFor while waiting
     * @param reference what finds it back in the package
     * @param number entry number in the package
     * @param problem why it is held or uncertain
     * @param steps in the order they were made
     */
    public record DeliveryState(
            String id,
            String connection,
            String target,
            org.ledgerhub.target.Delivery.Purpose purpose,
            int part,
            boolean coda,
            Status status,
            @Nullable WaitingFor waitingFor,
            @Nullable String reference,
            @Nullable String number,
            @Nullable Problem problem,
            List<StepState> steps) {

        boolean books() {
            return purpose == org.ledgerhub.target.Delivery.Purpose.BOOKS;
        }
    }

    /** How far one step of a delivery is. */
    public record StepState(
            org.ledgerhub.target.Step name,
            org.ledgerhub.target.Step.State status,
            @Nullable String detail) {}
}
