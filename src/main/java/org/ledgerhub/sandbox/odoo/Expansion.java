package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.BookEntry;

/** Shows entries and statements in the shape common to all stand-ins; what was cancelled is left out. */
final class Expansion {
    private static final Map<String, String> KINDS = Map.of(
            "in_invoice", "purchase",
            "in_refund", "purchase-credit",
            "out_invoice", "sale",
            "out_refund", "sale-credit");

    private final Transaction tx;

    private Expansion(Transaction tx) {
        this.tx = tx;
    }

    static List<BookEntry> entries(Transaction tx) {
        Expansion expansion = new Expansion(tx);
        List<BookEntry> entries = new ArrayList<>();
        tx.all(Moves.MODEL, move -> !move.path("state").asText().equals("cancel") && !inStatement(move, tx))
                .forEach(move -> entries.add(expansion.entry(move)));
        tx.all(Statements.MODEL, statement -> true).forEach(statement -> entries.add(expansion.statement(statement)));
        return entries;
    }

    private static boolean inStatement(ObjectNode move, Transaction tx) {
        return move.path("statement_line_id").isNumber()
                && tx.get(StatementLines.MODEL, move.get("statement_line_id").intValue())
                        .path("statement_id")
                        .isNumber();
    }

    private BookEntry entry(ObjectNode move) {
        boolean bank = move.path("statement_line_id").isNumber();
        String name = move.path("name").asText("/");
        return new BookEntry(
                ExternalIds.of(Moves.MODEL, move.get("id").intValue(), tx).orElse(null),
                name,
                bank ? "bank" : KINDS.getOrDefault(move.get("move_type").asText(), "general"),
                company(move),
                LocalDate.parse(move.get("date").asText()),
                period(move.get("date").asText()),
                text("account.journal", move.path("journal_id"), "code"),
                move.path("partner_id").isNumber() ? text("res.partner", move.get("partner_id"), "name") : null,
                move.has("amount_total")
                        ? move.get("amount_total").decimalValue().setScale(2).toPlainString()
                        : null,
                text("res.currency", move.path("currency_id"), "name"),
                reference(move),
                lines(List.of(move)),
                files(Moves.MODEL, move.get("id").intValue()));
    }

    private BookEntry statement(ObjectNode statement) {
        int id = statement.get("id").intValue();
        List<ObjectNode> movements = tx.pointing(StatementLines.MODEL, "statement_id", id);
        BigDecimal movement = movements.stream()
                .map(line -> MoveLines.decimal(line, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String date = movements.stream()
                .map(line -> line.get("date").asText())
                .max(String::compareTo)
                .orElse("0001-01-01");
        return new BookEntry(
                ExternalIds.of(Statements.MODEL, id, tx).orElse(null),
                statement.path("name").asText("/"),
                "bank",
                movements.isEmpty() ? "" : company(movements.getFirst()),
                LocalDate.parse(date),
                period(date),
                movements.isEmpty()
                        ? ""
                        : text("account.journal", movements.getFirst().path("journal_id"), "code"),
                null,
                movement.setScale(2).toPlainString(),
                "EUR",
                statement.path("name").asText(null),
                lines(movements.stream()
                        .map(line -> tx.get(Moves.MODEL, line.get("move_id").intValue()))
                        .toList()),
                files(Statements.MODEL, id));
    }

    private List<BookEntry.Line> lines(List<ObjectNode> moves) {
        return moves.stream()
                .flatMap(move ->
                        tx.pointing(MoveLines.MODEL, "move_id", move.get("id").intValue()).stream())
                .filter(line -> MoveLines.decimal(line, "balance").signum() != 0)
                .map(line -> new BookEntry.Line(
                        text("account.account", line.get("account_id"), "code"),
                        side(line, "debit"),
                        side(line, "credit"),
                        vat(line)))
                .toList();
    }

    private static @Nullable String side(ObjectNode line, String side) {
        BigDecimal amount = MoveLines.decimal(line, side);
        return amount.signum() == 0 ? null : amount.setScale(2).toPlainString();
    }

    private @Nullable String vat(ObjectNode line) {
        JsonNode tax = line.path("tax_line_id").isNumber()
                ? line.get("tax_line_id")
                : line.path("tax_ids").path(0);
        return tax.isNumber() ? text("account.tax", tax, "key") : null;
    }

    private List<BookEntry.Attached> files(String model, int id) {
        return tx.pointing("ir.attachment", "res_id", id).stream()
                .filter(file -> file.path("res_model").asText().equals(model))
                .map(file -> new BookEntry.Attached(
                        file.get("name").asText(),
                        file.get("sha256").asText(),
                        file.get("file_size").longValue()))
                .toList();
    }

    private static @Nullable String reference(ObjectNode move) {
        String ref = move.path("ref").asText("");
        return ref.isEmpty() ? null : ref;
    }

    private String company(ObjectNode row) {
        return text("res.company", row.path("company_id"), "short");
    }

    private static String period(String date) {
        return date.substring(0, 4) + date.substring(5, 7);
    }

    private String text(String model, JsonNode id, String field) {
        return tx.get(model, id.intValue()).path(field).asText();
    }
}
