package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What makes a draft an entry of the books, and back: checks, the date in open periods, the number. */
final class Posting {
    private Posting() {}

    static void post(List<Integer> ids, Caller caller, Transaction tx) {
        for (int id : ids) {
            ObjectNode move = tx.edit(Moves.MODEL, id);
            check(move, caller, tx);
            String before = move.path("date").asText();
            date(move, caller, tx);
            boolean named = move.has("name") && !move.get("name").asText().equals("/");
            if (!named || !before.equals(move.path("date").asText())) {
                move.put("name", nextName(move, tx));
            }
            demandOwnName(move, caller, tx);
            move.put("state", "posted").put("write_date", Orm.now(caller));
        }
    }

    static void draft(List<Integer> ids, Caller caller, Transaction tx) {
        for (int id : ids) {
            ObjectNode move = tx.edit(Moves.MODEL, id);
            Locks.violated(move, caller, tx).ifPresent(lock -> {
                throw Locks.refusal(lock, caller);
            });
            move.put("state", "draft");
        }
    }

    static void cancel(List<Integer> ids, Transaction tx) {
        ids.forEach(id -> tx.edit(Moves.MODEL, id).put("state", "cancel"));
    }

    /** A date in a lock is replaced, without a word. */
    static void date(ObjectNode move, Caller caller, Transaction tx) {
        Locks.violated(move, caller, tx)
                .ifPresent(lock -> move.put(
                        "date", Locks.moved(move, lock, caller.day().today()).toString()));
    }

    static String nextName(ObjectNode move, Transaction tx) {
        ObjectNode journal = tx.get("account.journal", move.get("journal_id").intValue());
        String type = move.get("move_type").asText();
        String date = move.get("date").asText();
        boolean yearly = !journal.path("type").asText().equals("purchase")
                && !journal.path("type").asText().equals("general");
        String prefix =
                (type.endsWith("refund") ? "R" : "") + journal.path("code").asText() + "/" + date.substring(0, 4) + "/"
                        + (yearly ? "" : date.substring(5, 7) + "/");
        int last = tx
                .all(
                        Moves.MODEL,
                        other -> other.path("journal_id").equals(move.get("journal_id"))
                                && other.path("name").asText().startsWith(prefix))
                .stream()
                .mapToInt(other -> number(other.get("name").asText().substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + (yearly ? "%05d" : "%04d").formatted(last + 1);
    }

    private static int number(String rest) {
        return rest.chars().allMatch(Character::isDigit) && !rest.isEmpty() ? Integer.parseInt(rest) : 0;
    }

    private static void check(ObjectNode move, Caller caller, Transaction tx) {
        String type = move.get("move_type").asText();
        if (!move.path("state").asText().equals("draft")) {
            throw OdooError.user(caller.say(
                    "not-draft", move.path("name").asText(), move.get("id").intValue()));
        }
        if (tx.pointing(MoveLines.MODEL, "move_id", move.get("id").intValue()).isEmpty()) {
            throw OdooError.user(caller.say("no-lines"));
        }
        if (type.equals("entry")) {
            return;
        }
        if (!move.path("partner_id").isNumber()) {
            throw OdooError.user(caller.say(type.startsWith("in_") ? "no-vendor" : "no-customer"));
        }
        if (type.startsWith("in_") && !move.has("invoice_date")) {
            throw OdooError.user(caller.say("no-date"));
        }
        if (!move.has("invoice_date")) {
            move.put("invoice_date", caller.day().today().toString());
        }
        if (MoveLines.decimal(move, "amount_total").signum() < 0) {
            throw OdooError.user(caller.say("negative"));
        }
    }

    private static void demandOwnName(ObjectNode move, Caller caller, Transaction tx) {
        boolean taken = !tx.all(
                        Moves.MODEL,
                        other -> !other.get("id").equals(move.get("id"))
                                && other.path("state").asText().equals("posted")
                                && other.path("journal_id").equals(move.get("journal_id"))
                                && other.path("name").equals(move.get("name")))
                .isEmpty();
        if (taken) {
            throw OdooError.validation(caller.say("same-name"));
        }
    }
}
