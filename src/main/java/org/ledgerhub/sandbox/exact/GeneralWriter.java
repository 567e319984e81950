package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** General journal entries: debit positive, and balanced. */
final class GeneralWriter implements Writer {
    private static final String TABLE = "generaljournalentry/GeneralJournalEntries";
    static final String LINES = "generaljournalentry/GeneralJournalEntryLines";
    private static final int GENERAL = 90;

    @Override
    public Change create(Given given, Desk desk) {
        ObjectNode journal = desk.journal(given.mandatory("JournalCode", "Diary"), List.of(GENERAL));
        if (given.number("Type").orElse(GENERAL) != GENERAL) {
            throw Refusal.rule(Saying.INVALID, "Type");
        }
        List<Given> lines = given.lines();
        LocalDateTime date = lines.getFirst().date("Date").orElseGet(desk::today);
        Desk.Period period = desk.period(
                given.number("FinancialYear").orElse(date.getYear()),
                given.number("FinancialPeriod").orElse(date.getMonthValue()));
        String code = journal.path("Code").asText();
        ObjectNode entry = Entries.head(given, desk, journal);
        entry.put("EntryNumber", desk.number(given, TABLE, code, period.year()))
                .put("FinancialYear", period.year())
                .put("FinancialPeriod", period.number())
                .put("Type", GENERAL);
        Ledger ledger = new Ledger(desk.books(), entry, code, date.toString());
        List<ObjectNode> rows = new ArrayList<>();
        for (Given line : lines) {
            ObjectNode account = desk.account(line);
            BigDecimal amount = line.amount("AmountFC").orElse(BigDecimal.ZERO);
            line.text("VATCode").ifPresent(vat -> checkVat(journal));
            rows.add(Entries.line(line, entry, account, rows.size() + 1));
            ledger.add(account, amount, line.text("VATCode").orElse(null), line.kept());
        }
        return Change.put(TABLE, entry).andPut(LINES, rows).andPut(Ledger.TABLE, ledger.balanced());
    }

    @Override
    public Change delete(ObjectNode standing, Desk desk) {
        return Entries.delete(TABLE, standing, desk);
    }

    private static void checkVat(ObjectNode journal) {
        if (!journal.path("AllowVAT").asBoolean()) {
            throw Refusal.rule(Saying.INVALID, "VAT code");
        }
    }
}
