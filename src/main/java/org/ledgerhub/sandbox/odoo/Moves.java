package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Entries and invoices: made as drafts, changed while they are drafts; what posting does is told elsewhere. */
final class Moves {
    static final String MODEL = "account.move";
    private static final Set<String> FIXED = Set.of(
            "invoice_line_ids",
            "line_ids",
            "invoice_date",
            "date",
            "partner_id",
            "currency_id",
            "invoice_payment_term_id",
            "fiscal_position_id");

    private Moves() {}

    static ObjectNode create(ObjectNode vals, Caller caller, Transaction tx) {
        if (vals.path("state").asText().equals("posted")) {
            throw OdooError.user(caller.say("posted-at-once"));
        }
        ObjectNode row = tx.add(MODEL);
        row.put("state", "draft").put("payment_state", "not_paid");
        Orm.fill(MODEL, row, vals, caller, tx);
        row.put("state", "draft");
        if (!row.has("move_type")) {
            row.put("move_type", caller.context().path("default_move_type").asText("entry"));
        }
        settleJournal(row, caller, tx);
        settleDates(row, caller);
        if (!row.has("currency_id")) {
            row.put("currency_id", 1);
        }
        if (!row.has("name") && caller.edition().namesDrafts()) {
            row.put("name", "/");
        }
        MoveLines.command(row, vals, caller, tx);
        if (entry(row)) {
            MoveLines.demandBalance(row, caller, tx);
        } else {
            InvoiceTotals.recompute(row, tx);
        }
        companies(row, caller, tx);
        return row;
    }

    static void write(ObjectNode row, ObjectNode vals, Caller caller, Transaction tx) {
        boolean posted = row.path("state").asText().equals("posted");
        List<String> fixed = new ArrayList<>();
        vals.fieldNames().forEachRemaining(name -> {
            if (FIXED.contains(name)) {
                fixed.add(name);
            }
        });
        boolean bank = row.path("statement_line_id").isNumber() && fixed.equals(List.of("line_ids"));
        if (posted && !fixed.isEmpty() && !bank) {
            throw OdooError.user(caller.say("readonly", String.join(", ", fixed)));
        }
        Orm.fill(MODEL, row, vals, caller, tx);
        boolean priced = MoveLines.command(row, vals, caller, tx);
        if (entry(row)) {
            MoveLines.demandBalance(row, caller, tx);
            StatementLines.demandOneBankLine(row, caller, tx);
        } else if (priced) {
            InvoiceTotals.recompute(row, tx);
        } else {
            InvoiceTotals.balance(row, tx);
        }
    }

    static void unlink(ObjectNode row, Caller caller, Transaction tx) {
        if (row.path("state").asText().equals("posted")) {
            throw OdooError.user(caller.say("no-delete"));
        }
        remove(row.get("id").intValue(), tx);
    }

    static void remove(int id, Transaction tx) {
        tx.pointing("account.move.line", "move_id", id).forEach(line -> {
            ExternalIds.forget("account.move.line", line.get("id").intValue(), tx);
            tx.remove("account.move.line", line.get("id").intValue());
        });
        tx.all(
                        "ir.attachment",
                        file -> file.path("res_id").asInt() == id
                                && file.path("res_model").asText().equals(MODEL))
                .forEach(file -> tx.remove("ir.attachment", file.get("id").intValue()));
        tx.remove(MODEL, id);
    }

    static boolean entry(ObjectNode row) {
        return row.path("move_type").asText().equals("entry");
    }

    /** Others of the same type and partner: with the same reference in the same year, or the same date and total. */
    static List<ObjectNode> duplicates(ObjectNode move, Transaction tx) {
        if (entry(move) || !move.path("partner_id").isNumber()) {
            return List.of();
        }
        return tx.all(
                MODEL,
                other -> !other.get("id").equals(move.get("id"))
                        && !other.path("state").asText().equals("cancel")
                        && other.path("move_type").equals(move.path("move_type"))
                        && other.path("partner_id").equals(move.path("partner_id"))
                        && (sameReference(move, other) || sameDay(move, other)));
    }

    private static boolean sameReference(ObjectNode move, ObjectNode other) {
        return move.path("ref").isTextual()
                && move.path("ref").equals(other.path("ref"))
                && year(move).equals(year(other));
    }

    private static boolean sameDay(ObjectNode move, ObjectNode other) {
        return move.path("invoice_date").isTextual()
                && move.path("invoice_date").equals(other.path("invoice_date"))
                && move.path("amount_total")
                                .decimalValue()
                                .compareTo(other.path("amount_total").decimalValue())
                        == 0;
    }

    private static String year(ObjectNode move) {
        String date = move.path("invoice_date").asText("");
        return date.length() < 4 ? "" : date.substring(0, 4);
    }

    private static void settleJournal(ObjectNode row, Caller caller, Transaction tx) {
        String type = row.get("move_type").asText();
        String kind = type.startsWith("in_") ? "purchase" : type.startsWith("out_") ? "sale" : "general";
        if (!row.has("journal_id")) {
            int company = row.path("company_id").asInt(caller.company());
            row.put(
                    "journal_id",
                    tx.all(
                                    "account.journal",
                                    journal -> journal.path("type").asText().equals(kind)
                                            && journal.path("company_id").asInt() == company)
                            .getFirst()
                            .get("id")
                            .intValue());
        }
        JsonNode journal = tx.get("account.journal", row.get("journal_id").intValue());
        if (!kind.equals("general") && !journal.path("type").asText().equals(kind)) {
            throw OdooError.validation(caller.say("journal-" + kind));
        }
        row.put("company_id", journal.path("company_id").intValue());
    }

    /** Only a sale takes its invoice date as accounting date. */
    private static void settleDates(ObjectNode row, Caller caller) {
        String today = caller.day().today().toString();
        if (!row.has("date")) {
            boolean sale = row.get("move_type").asText().startsWith("out_");
            row.put("date", sale ? row.path("invoice_date").asText(today) : today);
        }
    }

    private static void companies(ObjectNode row, Caller caller, Transaction tx) {
        int company = row.get("company_id").intValue();
        for (ObjectNode line :
                tx.pointing("account.move.line", "move_id", row.get("id").intValue())) {
            JsonNode account = tx.get("account.account", line.path("account_id").intValue());
            if (account.path("company_id").intValue() != company) {
                throw OdooError.user(
                        caller.say("companies", account.path("code").asText()));
            }
        }
    }
}
