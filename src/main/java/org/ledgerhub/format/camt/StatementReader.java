package org.ledgerhub.format.camt;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Origin;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.XmlCursor;

/** Reads one statement ({@code Stmt}, {@code Rpt}, {@code Ntfctn}), its entries going to the sink as they come. */
final class StatementReader {
    private final XmlCursor xml;
    private final MessageKind kind;
    private final GroupHeader header;
    private final StatementFindings findings;
    private final EntryStream entries;
    private final Balances balances = new Balances();
    private StatementAccount account = StatementAccount.NONE;
    private Summary summary = Summary.NONE;
    private Page page = Page.WHOLE;
    private @Nullable String id;
    private @Nullable String electronicNumber;
    private @Nullable String legalNumber;
    private @Nullable LocalDate created;

    StatementReader(XmlCursor xml, MessageKind kind, GroupHeader header, Sink sink, int index) {
        this.xml = xml;
        this.kind = kind;
        this.header = header;
        findings = new StatementFindings(kind.statement() + "[" + index + "]");
        entries = new EntryStream(xml, sink, findings);
    }

    /** The statement that the cursor stands on; entries given to the sink before a bad value are the sink's to drop. */
    BankStatement read(Origin origin) throws IOException, BadValue {
        int statement = xml.depth();
        while (xml.nextChild(statement)) {
            switch (xml.name()) {
                case "Id" -> id = xml.text();
                case "ElctrncSeqNb" -> electronicNumber = xml.text();
                case "LglSeqNb" -> legalNumber = xml.text();
                case "CreDtTm" -> created = Written.date(xml);
                case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> page = Page.read(xml);
                case "Acct" -> account = StatementAccount.read(xml);
                case "Bal" -> balances.read(xml);
                case "TxsSummry" -> summary = Summary.read(xml);
                case "Ntry" -> entries.next(account.id(), currency());
                default -> {}
            }
        }
        entries.end();
        return statement(origin);
    }

    private BankStatement statement(Origin origin) {
        boolean part = page.isPart() || header.page().isPart();
        Balance opening = kind.hasBookedBalances() ? balances.opening(currency(), part) : null;
        Balance closing = kind.hasBookedBalances() ? balances.closing(currency(), part) : null;
        if (kind.hasBookedBalances()) {
            entries.checks().balances(opening, closing);
        }
        entries.checks().summary(summary);
        if (page.isPart()) {
            findings.note(
                    "statement-page",
                    "This is page " + (page.number() == null ? "1" : page.number()) + (page.last() ? " (the last)" : "")
                            + " of a statement.",
                    "Hand over the other pages too; each is chained by its own balances.",
                    "");
        }
        LocalDate creation = created == null ? header.creationDate() : created;
        return new BankStatement(
                origin,
                new BankStatement.Account(
                        account.id().iban(), account.id().number(), account.bic(), currency(), account.holder()),
                number(),
                id,
                null,
                creation,
                date(closing, creation),
                opening,
                closing,
                entries.bookedCount(),
                entries.pendingCount(),
                findings.all());
    }

    private @Nullable String number() {
        if (electronicNumber != null) {
            return electronicNumber;
        }
        return legalNumber == null ? id : legalNumber;
    }

    /** Of the account, else of its first booked balance, else of its first entry. */
    private @Nullable String currency() {
        if (account.currency() != null) {
            return account.currency();
        }
        String ofBalance = balances.currency();
        return ofBalance == null ? entries.firstCurrency() : ofBalance;
    }

    private @Nullable LocalDate date(@Nullable Balance closing, @Nullable LocalDate creation) {
        if (closing != null && closing.date() != null) {
            return closing.date();
        }
        return entries.lastBookingDate() == null ? creation : entries.lastBookingDate();
    }
}
