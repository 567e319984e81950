package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Bank movements: each is at once a posted entry of the bank's account against the journal's suspense account. */
final class StatementLines {
    static final String MODEL = "account.bank.statement.line";

    private StatementLines() {}

    static ObjectNode create(ObjectNode vals, Caller caller, Transaction tx) {
        JsonNode contra = vals.remove("counterpart_account_id");
        ObjectNode row = Orm.fill(MODEL, tx.add(MODEL), vals, caller, tx);
        if (!row.has("journal_id")) {
            row.put("journal_id", firstBank(caller, tx));
        }
        ObjectNode journal = tx.get("account.journal", row.get("journal_id").intValue());
        row.put("company_id", journal.path("company_id").intValue());
        if (!row.has("date")) {
            row.put("date", caller.day().today().toString());
        }
        if (!row.has("amount")) {
            row.put("amount", BigDecimal.ZERO);
        }
        ObjectNode move = entry(row, journal, caller, tx);
        row.put("move_id", move.get("id").intValue())
                .put("date", move.get("date").asText());
        row.put("is_reconciled", false);
        int other = contra != null && contra.isNumber() ? contra.intValue() : suspense(journal);
        line(move, row, journal.path("default_account_id").intValue(), MoveLines.decimal(row, "amount"), tx);
        line(move, row, other, MoveLines.decimal(row, "amount").negate(), tx);
        return row;
    }

    /** Changing amount, date or label lets the entry follow; its contra side goes back to the suspense account. */
    static void write(ObjectNode row, ObjectNode vals, Caller caller, Transaction tx) {
        BigDecimal before = MoveLines.decimal(row, "amount");
        Orm.fill(MODEL, row, vals, caller, tx);
        if (MoveLines.decimal(row, "amount").compareTo(before) != 0) {
            int move = row.get("move_id").intValue();
            ObjectNode journal = tx.get("account.journal", row.get("journal_id").intValue());
            tx.pointing(MoveLines.MODEL, "move_id", move)
                    .forEach(line -> tx.remove(MoveLines.MODEL, line.get("id").intValue()));
            ObjectNode entry = tx.edit(Moves.MODEL, move);
            line(entry, row, journal.path("default_account_id").intValue(), MoveLines.decimal(row, "amount"), tx);
            line(entry, row, suspense(journal), MoveLines.decimal(row, "amount").negate(), tx);
        }
    }

    static void demandOneBankLine(ObjectNode move, Caller caller, Transaction tx) {
        if (!move.path("statement_line_id").isNumber()) {
            return;
        }
        ObjectNode journal = tx.get("account.journal", move.get("journal_id").intValue());
        List<ObjectNode> bank = tx
                .pointing(MoveLines.MODEL, "move_id", move.get("id").intValue())
                .stream()
                .filter(line -> line.path("account_id").equals(journal.path("default_account_id")))
                .toList();
        if (bank.size() != 1) {
            throw OdooError.user(caller.say("one-bank-line", move.path("name").asText()));
        }
    }

    private static ObjectNode entry(ObjectNode row, ObjectNode journal, Caller caller, Transaction tx) {
        ObjectNode move = tx.add(Moves.MODEL)
                .put("move_type", "entry")
                .put("state", "draft")
                .put("journal_id", journal.get("id").intValue())
                .put("company_id", journal.path("company_id").intValue())
                .put("currency_id", 1)
                .put("statement_line_id", row.get("id").intValue())
                .put("date", row.get("date").asText())
                .put("payment_state", "not_paid");
        move.put("ref", row.path("payment_ref").asText(""));
        if (row.path("partner_id").isNumber()) {
            move.put("partner_id", row.get("partner_id").intValue());
        }
        Posting.date(move, caller, tx);
        move.put("name", Posting.nextName(move, tx)).put("state", "posted");
        return move;
    }

    private static void line(ObjectNode move, ObjectNode row, int account, BigDecimal amount, Transaction tx) {
        ObjectNode line = tx.add(MoveLines.MODEL)
                .put("move_id", move.get("id").intValue())
                .put("account_id", account)
                .put("currency_id", 1)
                .put("name", row.path("payment_ref").asText(""));
        if (row.path("partner_id").isNumber()) {
            line.put("partner_id", row.get("partner_id").intValue());
        }
        MoveLines.amount(line, amount);
    }

    private static int suspense(ObjectNode journal) {
        return journal.path("suspense_account_id").intValue();
    }

    private static int firstBank(Caller caller, Transaction tx) {
        return tx.all(
                        "account.journal",
                        journal -> journal.path("type").asText().equals("bank")
                                && journal.path("company_id").asInt() == caller.company())
                .getFirst()
                .get("id")
                .intValue();
    }
}
