package org.ledgerhub.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Master data of one set of books, as its package tells it.
 *
 * @param accounts chart of accounts
 * @param journals journals
 * @param vatCodes VAT codes of the package
 * @param relations customers and suppliers
 * @param axes analytical axes
 * @param periods accounting periods with their locks
 * @param paymentTerms when invoices are due
 * @param currencies that may be booked in
 */
public record MasterData(
        List<Account> accounts,
        List<Journal> journals,
        List<VatCode> vatCodes,
        List<Relation> relations,
        List<Axis> axes,
        List<Period> periods,
        List<PaymentTerm> paymentTerms,
        List<Currency> currencies) {
    public static final MasterData EMPTY =
            new MasterData(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public MasterData {
        accounts = List.copyOf(accounts);
        journals = List.copyOf(journals);
        vatCodes = List.copyOf(vatCodes);
        relations = List.copyOf(relations);
        axes = List.copyOf(axes);
        periods = List.copyOf(periods);
        paymentTerms = List.copyOf(paymentTerms);
        currencies = List.copyOf(currencies);
    }

    /** Master data of a package that tells neither payment terms nor currencies. */
    public MasterData(
            List<Account> accounts,
            List<Journal> journals,
            List<VatCode> vatCodes,
            List<Relation> relations,
            List<Axis> axes,
            List<Period> periods) {
        this(accounts, journals, vatCodes, relations, axes, periods, List.of(), List.of());
    }

    /** A ledger account; blocked ones may not be booked on. */
    public record Account(String code, String name, boolean blocked) {}

    /**
     * A journal.
     *
     * @param code code in the package
     * @param name name in the package
     * @param kind purchase, sale, bank or general
     * @param closed nothing more may be booked in it
     * @param iban account of a bank journal
     * @param currency ISO 4217, absent when any
     */
    public record Journal(
            String code,
            String name,
            Kind kind,
            boolean closed,
            @Nullable String iban,
            @Nullable String currency) {

        /** What a journal takes. */
        public enum Kind {
            PURCHASE,
            SALE,
            BANK,
            GENERAL
        }
    }

    /**
     * A VAT code of the package.
     *
     * @param code in the package
     * @param name in the package
     * @param rate percentage
     * @param purchase usable in purchase journals
     * @param sale usable in sale journals
     */
    public record VatCode(
            String code, String name, @Nullable BigDecimal rate, boolean purchase, boolean sale) {}

    /**
     * A customer or supplier.
     *
     * @param id key in the package
     * @param name name
     * @param vatId VAT identifier, as the package writes it
     * @param iban accounts known in the package
     * @param customer may be booked as a customer
     * @param supplier may be booked as a supplier
     * @param active may be booked at all
     */
    public record Relation(
            String id,
            String name,
            @Nullable String vatId,
            List<String> iban,
            boolean customer,
            boolean supplier,
            boolean active) {
        public Relation {
            iban = List.copyOf(iban);
        }
    }

    /** An analytical axis with its values. */
    public record Axis(String code, String name, List<String> values) {
        public Axis {
            values = List.copyOf(values);
        }
    }

    /**
     * When an invoice is due.
     *
     * @param code in the package
     * @param name in the package
     * @param days after the invoice's date, absent when the package counts otherwise or does not tell
     */
    public record PaymentTerm(
            String code, String name, @Nullable Integer days) {}

    /** A currency by its ISO 4217 code. */
    public record Currency(String code, String name) {}

    /** An accounting period, both ends included; closed ones take no entry. */
    public record Period(String code, LocalDate from, LocalDate to, boolean closed) {}
}
