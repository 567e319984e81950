package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transaction lines that an entry becomes, debit positive; line 0 is the one of the header. */
final class Ledger {
    static final String TABLE = "financialtransaction/TransactionLines";

    private final DivisionBooks books;
    private final ObjectNode entry;
    private final String journal;
    private final String date;
    private final List<ObjectNode> lines = new ArrayList<>();

    Ledger(DivisionBooks books, ObjectNode entry, String journal, String date) {
        this.books = books;
        this.entry = entry;
        this.journal = journal;
        this.date = date;
    }

    /** Adds a line, unless it moves nothing. */
    void add(@Nullable JsonNode account, BigDecimal amount, @Nullable String vat, @Nullable JsonNode given) {
        if (account == null || account.isMissingNode()) {
            throw new IllegalArgumentException("no account for " + amount);
        }
        if (amount.signum() == 0 && !lines.isEmpty()) {
            return;
        }
        ObjectNode line = Row.of();
        line.put("ID", UUID.randomUUID().toString())
                .put("EntryID", entry.path("EntryID").asText())
                .put("EntryNumber", entry.path("EntryNumber").asInt())
                .put("LineNumber", lines.size())
                .put("JournalCode", journal)
                .put(
                        "Date",
                        given != null && given.hasNonNull("Date")
                                ? given.path("Date").asText()
                                : date)
                .put("GLAccount", account.path("ID").asText())
                .put("GLAccountCode", account.path("Code").asText())
                .put("AmountFC", amount)
                .put("AmountDC", amount.multiply(rate()));
        Row.copy(
                entry, line, "DueDate", "YourRef", "InvoiceNumber", "PaymentReference", "Currency", "Document", "Type");
        line.put("FinancialYear", year("ReportingYear", "FinancialYear"));
        line.put("FinancialPeriod", year("ReportingPeriod", "FinancialPeriod"));
        if (vat != null) {
            line.put("VATCode", vat);
        }
        if (given != null) {
            Row.copy(given, line, "Description", "Notes", "Account");
        }
        lines.add(line);
    }

    /** All lines; they add up to nothing. */
    List<ObjectNode> balanced() {
        BigDecimal sum = lines.stream()
                .map(line -> line.path("AmountFC").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            throw Refusal.unbalanced(sum);
        }
        return List.copyOf(lines);
    }

    /** The first account of a type, such as the one of all suppliers. */
    JsonNode collective(int type) {
        return books.rows("financial/GLAccounts", row -> row.path("Type").asInt() == type)
                .getFirst();
    }

    JsonNode account(String id) {
        return books.row("financial/GLAccounts", id).orElseThrow();
    }

    private BigDecimal rate() {
        JsonNode rate = entry.path("Rate");
        return rate.isNumber() ? rate.decimalValue() : BigDecimal.ONE;
    }

    private int year(String name, String otherName) {
        return entry.path(entry.has(name) ? name : otherName).asInt();
    }
}
