package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sales and purchase entries, checked the way the package checks them. */
final class TradeWriter implements Writer {
    private final Trade trade;

    TradeWriter(Trade trade) {
        this.trade = trade;
    }

    @Override
    public Change create(Given given, Desk desk) {
        ObjectNode journal = desk.journal(given.mandatory("Journal", "Diary"), trade.journalTypes);
        ObjectNode relation = relation(given, desk);
        LocalDateTime date = given.date("EntryDate").orElseGet(desk::today);
        Desk.Period period = desk.period(
                given.number("ReportingYear").orElse(date.getYear()),
                given.number("ReportingPeriod").orElse(date.getMonthValue()));
        given.text("Document").ifPresent(id -> desk.pointed("documents/Documents", id, "Documents"));
        List<TradeLine> lines = signed(given, lines(given, desk));
        BigDecimal gross = sum(lines, TradeLine::gross);
        checkTwice(given, date, gross, desk);
        ObjectNode entry = Entries.head(given, desk, journal);
        entry.put(trade.relation + "Name", relation.path("Name").asText())
                .put(
                        "EntryNumber",
                        desk.number(given, trade.table, journal.path("Code").asText(), period.year()))
                .put("EntryDate", date.toString())
                .put("ReportingYear", period.year())
                .put("ReportingPeriod", period.number())
                .put("AmountFC", gross)
                .put("AmountDC", gross.multiply(rate(given)))
                .put("VATAmountFC", sum(lines, TradeLine::vat))
                .put("Type", gross.signum() < 0 || asksForCredit(given) ? trade.creditType : trade.type);
        return change(entry, lines, desk);
    }

    @Override
    public Change replace(ObjectNode standing, Given given, Desk desk) {
        if (given.hasLines()) {
            throw Refusal.malformed("Lines are changed by their own resource.");
        }
        given.text("Document").ifPresent(id -> desk.pointed("documents/Documents", id, "Documents"));
        ObjectNode entry = standing.deepCopy();
        entry.setAll(given.kept());
        return Change.put(trade.table, entry);
    }

    @Override
    public Change delete(ObjectNode standing, Desk desk) {
        return Entries.delete(trade.table, standing, desk);
    }

    private ObjectNode relation(Given given, Desk desk) {
        ObjectNode relation =
                desk.pointed("crm/Accounts", given.mandatory(trade.relation, "Relationship"), trade.relation);
        boolean usable = trade.sale()
                ? relation.path("Status").asText().equals("C")
                        || relation.path("IsSales").asBoolean()
                : relation.path("IsSupplier").asBoolean();
        if (!usable) {
            throw Refusal.rule(Saying.INVALID, trade.relation + " (Type)");
        }
        if (relation.path("Blocked").asBoolean()) {
            throw Refusal.rule(Saying.BLOCKED, trade.relation);
        }
        return relation;
    }

    private List<TradeLine> lines(Given given, Desk desk) {
        return given.lines().stream()
                .map(line -> TradeLine.of(line, trade, desk))
                .toList();
    }

    /** A credit note stands with negative amounts, whether it came with them or said so by its type alone. */
    private List<TradeLine> signed(Given given, List<TradeLine> lines) {
        boolean turn = asksForCredit(given) && sum(lines, TradeLine::gross).signum() > 0;
        return turn ? lines.stream().map(TradeLine::negated).toList() : lines;
    }

    private boolean asksForCredit(Given given) {
        return given.number("Type").orElse(trade.type) == trade.creditType;
    }

    /** Purchases only: the same supplier, reference, date and amount stand there already. */
    private void checkTwice(Given given, LocalDateTime date, BigDecimal gross, Desk desk) {
        boolean twice = !trade.sale()
                && desk.books().rows(trade.table).stream()
                        .filter(row -> row.path("Supplier")
                                .asText()
                                .equals(given.text("Supplier").orElse("")))
                        .filter(row -> row.path("YourRef")
                                .asText("")
                                .equals(given.text("YourRef").orElse("")))
                        .filter(row -> row.path("EntryDate").asText().equals(date.toString()))
                        .anyMatch(row -> Row.amount(row, "AmountFC").compareTo(gross) == 0);
        if (twice) {
            throw Refusal.rule(Saying.EXISTS, "YourRef " + given.text("YourRef").orElse(""));
        }
    }

    private Change change(ObjectNode entry, List<TradeLine> lines, Desk desk) {
        List<ObjectNode> rows = new ArrayList<>();
        for (TradeLine line : lines) {
            rows.add(line.row(entry, rows.size() + 1));
        }
        return Change.put(trade.table, entry)
                .andPut(trade.lines, rows)
                .andPut(Ledger.TABLE, new TradeLedger(trade, desk.books(), entry).of(lines));
    }

    private static BigDecimal rate(Given given) {
        BigDecimal rate = Row.amount(given.kept(), "Rate");
        return rate.signum() == 0 ? BigDecimal.ONE : rate;
    }

    private static BigDecimal sum(List<TradeLine> lines, Function<TradeLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
