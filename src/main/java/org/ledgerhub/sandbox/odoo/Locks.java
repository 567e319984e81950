package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lock dates of a company: an entry dated in a lock is not refused at posting, its date is moved. */
final class Locks {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private Locks() {}

    /** A lock that an entry violates, by its name for people. */
    record Lock(String name, LocalDate until) {}

    /** The global lock date of a company: its own or, if later, that of the fault in force. */
    static Optional<String> global(ObjectNode company, Caller caller) {
        LocalDate fault = caller.day().lockedUntil();
        Optional<String> own = Optional.of(company.path("fiscalyear_lock_date").asText(""))
                .filter(date -> !date.isEmpty() && !date.equals("null"));
        if (fault == null) {
            return own;
        }
        return Optional.of(
                own.filter(date -> date.compareTo(fault.toString()) > 0).orElse(fault.toString()));
    }

    /** The latest lock that an entry with its date violates. */
    static Optional<Lock> violated(ObjectNode move, Caller caller, Transaction tx) {
        ObjectNode company = tx.get("res.company", move.get("company_id").intValue());
        String type = move.path("move_type").asText();
        List<Lock> locks = new ArrayList<>();
        global(company, caller).ifPresent(date -> locks.add(new Lock("Global Lock Date", LocalDate.parse(date))));
        add(locks, "Hard Lock Date", company, "hard_lock_date");
        if (type.startsWith("in_")) {
            add(locks, "Purchase Lock date", company, "purchase_lock_date");
        }
        if (type.startsWith("out_")) {
            add(locks, "Sales Lock Date", company, "sale_lock_date");
        }
        if (taxed(move, tx)) {
            add(locks, "Tax Return Lock Date", company, "tax_lock_date");
        }
        LocalDate date = LocalDate.parse(move.path("date").asText());
        return locks.stream().filter(lock -> !date.isAfter(lock.until())).max(Comparator.comparing(Lock::until));
    }

    /** Where an entry goes that is dated in a lock: the end of the first open month, at the latest today. */
    static LocalDate moved(ObjectNode move, Lock lock, LocalDate today) {
        LocalDate open = lock.until().plusDays(1);
        boolean sale = move.path("move_type").asText().startsWith("out_");
        if (!sale && YearMonth.from(open).isBefore(YearMonth.from(today))) {
            return YearMonth.from(open).atEndOfMonth();
        }
        return open.isAfter(today) ? open : today;
    }

    /** What a draft says about a date in a lock. */
    static Optional<String> warning(ObjectNode move, Caller caller, Transaction tx) {
        if (!move.path("date").isTextual() || move.path("state").asText().equals("posted")) {
            return Optional.empty();
        }
        return violated(move, caller, tx)
                .map(lock -> caller.say(
                        "will-move",
                        lock.name(),
                        AMERICAN.format(lock.until()),
                        AMERICAN.format(moved(move, lock, caller.day().today()))));
    }

    static OdooError refusal(Lock lock, Caller caller) {
        return OdooError.user(caller.say("locked", lock.name(), AMERICAN.format(lock.until())));
    }

    private static void add(List<Lock> locks, String name, ObjectNode company, String field) {
        if (company.path(field).isTextual()) {
            locks.add(new Lock(name, LocalDate.parse(company.path(field).textValue())));
        }
    }

    private static boolean taxed(ObjectNode move, Transaction tx) {
        return tx.pointing("account.move.line", "move_id", move.get("id").intValue()).stream()
                .anyMatch(line -> !line.path("tax_ids").isEmpty()
                        || line.path("tax_line_id").isNumber());
    }
}
