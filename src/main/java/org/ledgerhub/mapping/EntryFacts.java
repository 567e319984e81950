package org.ledgerhub.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.StatementEntry;

/** The facts of a bank statement and of its entries. */
final class EntryFacts {
    private static final int CODA_CODE = 8;

    private EntryFacts() {}

    static Facts of(BankStatement statement, String currency) {
        BankStatement.Account account = statement.account();
        return new Facts()
                .put(Fact.DOCUMENT_KIND, "bank-statement")
                .put(Fact.DOCUMENT_FORMAT, statement.origin().format())
                .put(Fact.DOCUMENT_NUMBER, statement.number())
                .put(Fact.DOCUMENT_DATE, statement.date())
                .put(Fact.DOCUMENT_CURRENCY, currency)
                .put(Fact.DOCUMENT_IBAN, account.iban() == null ? account.number() : account.iban());
    }

    static Facts entry(Facts statement, StatementEntry entry, LocalDate day) {
        Facts facts = statement
                .copy()
                .put(Fact.ENTRY_KIND, "entry")
                .put(Fact.ENTRY_DIRECTION, entry.amount().signum() < 0 ? "out" : "in")
                .put(Fact.ENTRY_AMOUNT, entry.amount())
                .put(Fact.ENTRY_DATE, day)
                .put(Fact.ENTRY_COMMUNICATION, entry.communication())
                .put(Fact.ENTRY_STRUCTURED, entry.structuredCommunication())
                .put(Fact.ENTRY_REFERENCE, entry.bankReference())
                .put(Fact.ENTRY_END_TO_END, entry.endToEndId())
                .put(Fact.ENTRY_MANDATE, entry.mandateId())
                .put(Fact.ENTRY_CREDITOR, entry.creditorId());
        StatementEntry.Counterparty other = entry.counterparty();
        if (other != null) {
            facts.put(Fact.ENTRY_NAME, other.name())
                    .put(Fact.ENTRY_IBAN, other.iban() == null ? other.number() : other.iban());
        }
        return code(facts, entry.transactionCode());
    }

    private static Facts code(Facts facts, @Nullable String code) {
        facts.put(Fact.ENTRY_CODE, code);
        if (isCoda(code)) {
            facts.put(Fact.ENTRY_FAMILY, code.substring(1, 3))
                    .put(Fact.ENTRY_OPERATION, code.substring(3, 5))
                    .put(Fact.ENTRY_CATEGORY, code.substring(5));
        }
        return facts;
    }

    /**
     * The facts of a detail; it has the transaction code of its entry when it tells none, and its counterparty when it
     * is the same kind of operation.
     */
    static Facts part(Facts statement, StatementEntry part, StatementEntry entry, LocalDate day) {
        Facts facts = entry(statement, part, day);
        if (part.transactionCode() == null) {
            code(facts, entry.transactionCode());
        }
        StatementEntry.Counterparty other = entry.counterparty();
        if (part != entry && part.counterparty() == null && other != null && sameOperation(part, entry)) {
            facts.put(Fact.ENTRY_NAME, other.name())
                    .put(Fact.ENTRY_IBAN, other.iban() == null ? other.number() : other.iban());
        }
        return facts;
    }

    private static boolean sameOperation(StatementEntry part, StatementEntry entry) {
        String own = part.transactionCode();
        String whole = entry.transactionCode();
        if (own == null || whole == null) {
            return true;
        }
        return isCoda(own) && isCoda(whole) ? own.substring(1, 5).equals(whole.substring(1, 5)) : own.equals(whole);
    }

    /** Whether an entry is the VAT of a batch of bank costs (CODA category 011). */
    static boolean isVat(StatementEntry entry) {
        return isCoda(entry.transactionCode()) && entry.transactionCode().endsWith("011");
    }

    private static boolean isCoda(@Nullable String code) {
        return code != null && code.length() == CODA_CODE && code.chars().allMatch(Character::isDigit);
    }
}
