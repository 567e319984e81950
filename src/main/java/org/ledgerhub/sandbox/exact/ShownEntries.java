package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.BookEntry;

/** The entries of a division in the shape common to all stand-ins. */
final class ShownEntries {
    static final List<String> TABLES = List.of(
            Trade.PURCHASE.table, Trade.SALE.table, BankWriter.TABLE, "generaljournalentry/GeneralJournalEntries");
    private static final Map<Integer, String> KINDS =
            Map.of(20, "sale", 21, "sale-credit", 30, "purchase", 31, "purchase-credit", 90, "general");

    private final DivisionBooks books;

    ShownEntries(DivisionBooks books) {
        this.books = books;
    }

    List<BookEntry> all() {
        return TABLES.stream()
                .flatMap(table -> books.rows(table).stream())
                .map(this::entry)
                .toList();
    }

    private BookEntry entry(ObjectNode entry) {
        List<ObjectNode> lines =
                books
                        .rows(
                                Ledger.TABLE,
                                row -> Entries.of(row, entry.path("EntryID").asText()))
                        .stream()
                        .sorted(Comparator.comparingInt(
                                row -> row.path("LineNumber").asInt()))
                        .toList();
        ObjectNode first = lines.getFirst();
        String kind = KINDS.getOrDefault(entry.path("Type").asInt(), "bank");
        return new BookEntry(
                reference(entry, kind),
                entry.path("EntryNumber").asText(),
                kind,
                books.division().key(),
                LocalDateTime.parse(first.path("Date").asText()).toLocalDate(),
                "%d%02d"
                        .formatted(
                                first.path("FinancialYear").asInt(),
                                first.path("FinancialPeriod").asInt()),
                first.path("JournalCode").asText().strip(),
                text(entry, entry.has("Supplier") ? "SupplierName" : "CustomerName"),
                gross(kind, entry, first),
                entry.path("Currency").asText(),
                text(entry, "YourRef"),
                lines.stream()
                        .filter(line -> Row.amount(line, "AmountFC").signum() != 0)
                        .map(ShownEntries::line)
                        .toList(),
                new ShownFiles(books).of(entry));
    }

    /** Bank and general entries have no field of their own for it: the first line of the notes of their first line. */
    private @Nullable String reference(ObjectNode entry, String kind) {
        if (!kind.equals("bank") && !kind.equals("general")) {
            return text(entry, "Description");
        }
        String lines = Resource.of(kind.equals("bank") ? BankWriter.TABLE : "generaljournalentry/GeneralJournalEntries")
                .nested()
                .values()
                .iterator()
                .next();
        return books.rows(lines, row -> Entries.of(row, entry.path("EntryID").asText())).stream()
                .findFirst()
                .map(line -> text(line, "Notes"))
                .map(notes -> notes.lines().findFirst().orElse(""))
                .orElse(null);
    }

    private static @Nullable String gross(String kind, ObjectNode entry, ObjectNode first) {
        return switch (kind) {
            case "general" -> null;
            case "bank" -> amount(Row.amount(first, "AmountFC"));
            default -> amount(Row.amount(entry, "AmountFC").abs());
        };
    }

    private static BookEntry.Line line(JsonNode row) {
        BigDecimal amount = Row.amount(row, "AmountFC");
        return new BookEntry.Line(
                row.path("GLAccountCode").asText(),
                amount.signum() > 0 ? amount(amount) : null,
                amount.signum() < 0 ? amount(amount.negate()) : null,
                row.hasNonNull("VATCode") ? row.path("VATCode").asText().strip() : null);
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static @Nullable String text(JsonNode row, String property) {
        return row.hasNonNull(property) ? row.path(property).asText() : null;
    }
}
