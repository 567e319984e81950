package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bank entries: contra lines, money in positive, and balances that follow each other. */
final class BankWriter implements Writer {
    static final String TABLE = "financialtransaction/BankEntries";
    private static final String LINES = "financialtransaction/BankEntryLines";
    private static final List<Integer> BANKS = List.of(12, 16);

    @Override
    public Change create(Given given, Desk desk) {
        ObjectNode journal = desk.journal(given.mandatory("JournalCode", "Diary"), BANKS);
        List<Given> lines = given.lines();
        // The header has no date of its own: the entry is of the day of its last movement.
        LocalDateTime date = lines.stream()
                .flatMap(line -> line.date("Date").stream())
                .max(LocalDateTime::compareTo)
                .orElseGet(desk::today);
        Desk.Period period = desk.period(
                given.number("FinancialYear").orElse(date.getYear()),
                given.number("FinancialPeriod").orElse(date.getMonthValue()));
        given.text("BankStatementDocument").ifPresent(id -> desk.pointed("documents/Documents", id, "Documents"));
        ObjectNode entry = Entries.head(given, desk, journal);
        String code = journal.path("Code").asText();
        entry.put("EntryNumber", desk.number(given, TABLE, code, period.year()))
                .put("FinancialYear", period.year())
                .put("FinancialPeriod", period.number());
        return change(given, entry, journal, lines, date, desk);
    }

    @Override
    public Change delete(ObjectNode standing, Desk desk) {
        return Entries.delete(TABLE, standing, desk);
    }

    private static Change change(
            Given given, ObjectNode entry, ObjectNode journal, List<Given> lines, LocalDateTime date, Desk desk) {
        Ledger ledger = new Ledger(desk.books(), entry, journal.path("Code").asText(), date.toString());
        BigDecimal movement = lines.stream().map(BankWriter::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        balances(given, entry, movement, desk);
        ledger.add(ledger.account(journal.path("GLAccount").asText()), movement, null, null);
        List<ObjectNode> rows = new ArrayList<>();
        for (Given line : lines) {
            ObjectNode account = desk.account(line);
            line.text("Account").ifPresent(id -> desk.pointed("crm/Accounts", id, "Accounts"));
            if (line.text("VATCode").isPresent() && !journal.path("AllowVAT").asBoolean()) {
                throw Refusal.rule(Saying.INVALID, "VAT code");
            }
            rows.add(Entries.line(line, entry, account, rows.size() + 1));
            ledger.add(account, amount(line).negate(), null, line.kept());
        }
        return Change.put(TABLE, entry).andPut(LINES, rows).andPut(Ledger.TABLE, ledger.balanced());
    }

    /** Opening is the last closing, and opening plus lines is closing. */
    private static void balances(Given given, ObjectNode entry, BigDecimal movement, Desk desk) {
        Optional<BigDecimal> last =
                desk.books().rows(TABLE, row -> row.path("JournalCode").equals(entry.path("JournalCode"))).stream()
                        .map(row -> Row.amount(row, "ClosingBalanceFC"))
                        .reduce((earlier, later) -> later);
        BigDecimal opening = given.amount("OpeningBalanceFC").or(() -> last).orElse(BigDecimal.ZERO);
        if (last.isPresent() && last.get().compareTo(opening) != 0) {
            throw Refusal.rule(Saying.INVALID, "OpeningBalanceFC");
        }
        BigDecimal sum = opening.add(movement);
        BigDecimal closing = given.amount("ClosingBalanceFC").orElse(sum);
        if (closing.compareTo(sum) != 0) {
            throw Refusal.unbalanced(closing.subtract(sum));
        }
        entry.put("OpeningBalanceFC", opening).put("ClosingBalanceFC", closing);
    }

    private static BigDecimal amount(Given line) {
        return line.amount("AmountFC").orElseThrow(() -> Refusal.rule(Saying.MANDATORY, "Amount"));
    }
}
