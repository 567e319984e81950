package org.ledgerhub.target.exact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/** The journals that take a statement in Exact: a bank journal, or a general one for an account that has none there. */
enum StatementJournal {
    /** Contra lines, money in positive, between two balances; Exact moves the bank's account itself. */
    BANK("financialtransaction/BankEntries", "BankEntryLines", "OpeningBalanceFC,ClosingBalanceFC,"),
    /** All lines, debit positive, without balances. */
    GENERAL("generaljournalentry/GeneralJournalEntries", "GeneralJournalEntryLines", "");

    private final String resource;
    private final String lines;
    private final String balances;

    StatementJournal(String resource, String lines, String balances) {
        this.resource = resource;
        this.lines = lines;
        this.balances = balances;
    }

    /** By what the company's own list says of the journal; one that is not known there is a bank journal. */
    static StatementJournal of(Delivery delivery, Session session) {
        return session.masterData().journals().stream()
                        .filter(journal -> journal.code().equals(delivery.journal()))
                        .anyMatch(journal -> journal.kind() == MasterData.Journal.Kind.GENERAL)
                ? GENERAL
                : BANK;
    }

    String resource() {
        return resource;
    }

    String lines() {
        return lines;
    }

    /** Entries with their lines, as far as they are compared. */
    Map<String, String> question(String filter) {
        return Map.of(
                "$select",
                "EntryID,EntryNumber,JournalCode," + balances + "FinancialYear,FinancialPeriod," + lines + "/AmountFC,"
                        + lines + "/Notes",
                "$expand",
                lines,
                "$filter",
                filter);
    }

    /** The lines that are sent, in their order. */
    List<PostingLine> lines(Posting posting) {
        return posting.lines().stream()
                .filter(line -> this == GENERAL || line.role() != PostingLine.Role.BANK)
                .toList();
    }

    /** What a line moves, as Exact signs it here. */
    BigDecimal amount(PostingLine line) {
        return this == GENERAL ? line.signed() : line.signed().negate();
    }
}
