package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/** The lines of entries: added, changed and removed by the commands that a caller sends with the entry. */
final class MoveLines {
    static final String MODEL = "account.move.line";
    private static final Set<String> PRICED = Set.of("quantity", "price_unit", "discount", "tax_ids", "account_id");
    private static final Set<String> AMOUNTS = Set.of("debit", "credit", "balance", "amount_currency");

    private MoveLines() {}

    /** Does what the commands say; tells whether anything changed that totals are computed from. */
    static boolean command(ObjectNode move, ObjectNode vals, Caller caller, Transaction tx) {
        boolean priced = false;
        for (String list : new String[] {"invoice_line_ids", "line_ids"}) {
            for (JsonNode command : vals.path(list)) {
                priced |= one(move, command, list.equals("invoice_line_ids"), caller, tx);
            }
        }
        return priced;
    }

    private static boolean one(ObjectNode move, JsonNode command, boolean invoice, Caller caller, Transaction tx) {
        switch (command.path(0).asInt()) {
            case 0 -> {
                add(move, (ObjectNode) command.path(2), invoice, caller, tx);
                return true;
            }
            case 1 -> {
                ObjectNode line = tx.edit(MODEL, command.path(1).intValue());
                ObjectNode vals = (ObjectNode) command.path(2);
                change(line, vals, caller, tx);
                return touches(vals, PRICED)
                        && line.path("display_type").asText().equals("product");
            }
            case 2 -> {
                tx.remove(MODEL, command.path(1).intValue());
                return true;
            }
            default -> throw OdooError.value("Wrong value for " + Moves.MODEL + ".line_ids: " + command);
        }
    }

    private static void add(ObjectNode move, ObjectNode vals, boolean invoice, Caller caller, Transaction tx) {
        ObjectNode plain = vals.deepCopy();
        JsonNode external = plain.remove(Loading.EXTERNAL);
        ObjectNode line = tx.add(MODEL).put("move_id", move.get("id").intValue());
        line.put("currency_id", move.path("currency_id").asInt(1));
        if (invoice) {
            line.put("display_type", vals.path("display_type").asText("product"));
            line.put("quantity", BigDecimal.ONE);
            defaults(move, line, vals, tx);
        }
        change(line, plain, caller, tx);
        if (external != null) {
            ExternalIds.give(MODEL, line.get("id").intValue(), external.asText(), tx);
        }
    }

    /** What is not sent is filled: the account from the journal or the partner's last one, the tax of the company. */
    private static void defaults(ObjectNode move, ObjectNode line, ObjectNode vals, Transaction tx) {
        if (!vals.has("account_id")) {
            JsonNode journal = tx.get("account.journal", move.get("journal_id").intValue());
            line.put(
                    "account_id",
                    tx
                            .all(
                                    MODEL,
                                    other -> other.path("display_type").asText().equals("product")
                                            && sameTrade(
                                                    move,
                                                    tx.get(
                                                            Moves.MODEL,
                                                            other.get("move_id").intValue())))
                            .stream()
                            .map(other -> other.path("account_id").intValue())
                            .reduce((first, second) -> second)
                            .orElse(journal.path("default_account_id").asInt()));
        }
        if (!vals.has("tax_ids")) {
            String key = move.get("move_type").asText().startsWith("in_") ? "attn_VAT-IN-V81-21" : "attn_VAT-OUT-21-L";
            tx.all(
                            "account.tax",
                            tax -> tax.path("key").asText().equals(key)
                                    && tax.path("company_id").equals(move.get("company_id")))
                    .forEach(tax -> line.putArray("tax_ids").add(tax.get("id").intValue()));
        }
    }

    private static boolean sameTrade(ObjectNode move, ObjectNode other) {
        return move.has("partner_id")
                && other.path("state").asText().equals("posted")
                && other.path("partner_id").equals(move.get("partner_id"))
                && other.path("move_type").equals(move.get("move_type"));
    }

    /** Changes a line by itself; of a posted entry only the free side of a bank movement may change. */
    static void write(ObjectNode line, ObjectNode vals, Caller caller, Transaction tx) {
        ObjectNode move = tx.edit(Moves.MODEL, line.get("move_id").intValue());
        boolean bank = move.path("statement_line_id").isNumber();
        if (move.path("state").asText().equals("posted") && !bank) {
            throw OdooError.user(caller.say("readonly", String.join(", ", fields(vals))));
        }
        change(line, vals, caller, tx);
        if (Moves.entry(move)) {
            demandBalance(move, caller, tx);
            StatementLines.demandOneBankLine(move, caller, tx);
        } else if (touches(vals, PRICED) && line.path("display_type").asText().equals("product")) {
            InvoiceTotals.recompute(move, tx);
        } else {
            InvoiceTotals.balance(move, tx);
        }
    }

    private static void change(ObjectNode line, ObjectNode vals, Caller caller, Transaction tx) {
        Orm.fill(MODEL, line, vals, caller, tx);
        if (touches(vals, AMOUNTS)) {
            BigDecimal balance = vals.has("balance")
                    ? Values.number(vals.get("balance"))
                    : vals.has("amount_currency") && !vals.has("debit") && !vals.has("credit")
                            ? Values.number(vals.get("amount_currency"))
                            : decimal(line, "debit").subtract(decimal(line, "credit"));
            amount(line, balance);
        }
    }

    static void amount(ObjectNode line, BigDecimal balance) {
        BigDecimal cents = balance.setScale(2, java.math.RoundingMode.HALF_UP);
        line.put("balance", cents)
                .put("amount_currency", cents)
                .put("debit", cents.max(BigDecimal.ZERO))
                .put("credit", cents.negate().max(BigDecimal.ZERO));
    }

    static void demandBalance(ObjectNode move, Caller caller, Transaction tx) {
        BigDecimal sum = tx.pointing(MODEL, "move_id", move.get("id").intValue()).stream()
                .map(line -> decimal(line, "balance"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            throw OdooError.user(caller.say("unbalanced"));
        }
    }

    static BigDecimal decimal(JsonNode row, String field) {
        return row.path(field).isNumber()
                ? Objects.requireNonNull(row.get(field)).decimalValue()
                : BigDecimal.ZERO;
    }

    private static boolean touches(ObjectNode vals, Set<String> names) {
        return fields(vals).stream().anyMatch(names::contains);
    }

    private static java.util.List<String> fields(ObjectNode vals) {
        return vals.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
