package org.ledgerhub.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry with its reasons (Document Message). Debits equal credits, or it cannot be constructed.
 *
 * @param id identity of this posting, stable over retries; targets find their entry back by it
 * @param kind what is booked
 * @param journal journal code as the mapping names it
 * @param date accounting date
 * @param documentDate BT-2, or the date of the statement
 * @param period accounting period {@code YYYY-MM}
 * @param dueDate BT-9
 * @param currency ISO 4217, of every amount here
 * @param rate EUR for one unit of {@code currency}; absent for EUR
 * @param number number of the document (BT-1, number of the statement)
 * @param reference free reference for the package
 * @param structuredCommunication 12 digits, or {@code RF…}
 * @param relation supplier or customer; absent for bank statements
 * @param net Σ bases, document sign removed: positive for invoice and credit note alike; absent for bank
 * @param vat VAT as stated by the document, same sign rule; absent for bank
 * @param gross what the relation line carries, same sign rule; for bank the movement, signed
 * @param opening balance before the entries, bank only
 * @param closing balance after the entries, bank only
 * @param mapping the mapping that coded it
 * @param lines at least two
 */
public record Posting(
        String id,
        Kind kind,
        String journal,
        LocalDate date,
        LocalDate documentDate,
        String period,
        @Nullable LocalDate dueDate,
        String currency,
        @Nullable BigDecimal rate,
        @Nullable String number,
        @Nullable String reference,
        @Nullable String structuredCommunication,
        @Nullable Counterpart relation,
        @Nullable BigDecimal net,
        @Nullable BigDecimal vat,
        BigDecimal gross,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal closing,
        MappingVersion mapping,
        List<PostingLine> lines) {

    public Posting {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(journal);
        Objects.requireNonNull(date);
        Objects.requireNonNull(documentDate);
        Objects.requireNonNull(period);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(gross);
        Objects.requireNonNull(mapping);
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new UnbalancedPosting("A posting needs at least two lines, this one has " + lines.size() + ".");
        }
        BigDecimal balance = lines.stream().map(PostingLine::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (balance.signum() != 0) {
            throw new UnbalancedPosting(
                    "Debits minus credits of posting " + id + " is " + balance.toPlainString() + ".");
        }
    }

    /** The same entry on another date, since its own lies in a closed period; the document keeps its date. */
    public Posting movedTo(LocalDate day) {
        return copy(day, YearMonth.from(day).toString(), lines);
    }

    /** The same posting with other lines. */
    public Posting with(List<PostingLine> others) {
        return copy(date, period, others);
    }

    private Posting copy(LocalDate day, String month, List<PostingLine> all) {
        return new Posting(
                id,
                kind,
                journal,
                day,
                documentDate,
                month,
                dueDate,
                currency,
                rate,
                number,
                reference,
                structuredCommunication,
                relation,
                net,
                vat,
                gross,
                opening,
                closing,
                mapping,
                all);
    }

    /** What is booked: decides the journal's type in the package. */
    public enum Kind {
        PURCHASE,
        PURCHASE_CREDIT,
        SALE,
        SALE_CREDIT,
        BANK;

        public boolean credit() {
            return this == PURCHASE_CREDIT || this == SALE_CREDIT;
        }

        public boolean purchase() {
            return this == PURCHASE || this == PURCHASE_CREDIT;
        }

        public boolean sale() {
            return this == SALE || this == SALE_CREDIT;
        }
    }

    /**
     * Supplier or customer of a posting, as the document names it.
     *
     * @param role supplier or customer
     * @param id key in the package when a rule or a person named it, else absent: the target matches it
     * @param name as in the document
     * @param vatId with country prefix
     * @param enterpriseNumber Belgian ones as 10 digits
     * @param iban account of the relation, for matching and for the change check
     * @param country ISO 3166-1 alpha-2
     * @param address street, for creating it
     * @param postalCode for creating it
     * @param city for creating it
     * @param email for creating it
     */
    public record Counterpart(
            Role role,
            @Nullable String id,
            @Nullable String name,
            @Nullable String vatId,
            @Nullable String enterpriseNumber,
            @Nullable String iban,
            @Nullable String country,
            @Nullable String address,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String email) {

        /** On which side of the trade. */
        public enum Role {
            SUPPLIER,
            CUSTOMER
        }
    }

    /**
     * The mapping that coded a posting.
     *
     * @param name name of the dossier's mapping
     * @param version hash or number over all layers it was made from
     */
    public record MappingVersion(String name, String version) {}
}
