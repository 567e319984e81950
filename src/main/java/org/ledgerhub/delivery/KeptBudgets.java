package org.ledgerhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Columns;
import org.ledgerhub.target.Budget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Budgets that outlive a restart: calls are counted in slots of a part of the span, and count until the whole slot is
 * older than the span, so that no span of that length ever sees more calls than the package allows.
 */
@Component
final class KeptBudgets {
    private static final int SLOTS = 24;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptBudgets(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        // What was spent stays spent, whatever becomes of the caller's own work.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Takes one call; gives how long to wait when there is none, and null when it was taken. */
    @Nullable
    Duration take(String connection, Budget budget) {
        return transaction.execute(status -> {
            Duration lacking = lacking(locked(connection, budget));
            if (lacking == null) {
                spend(connection, budget, 1);
            }
            return lacking;
        });
    }

    /** How long to wait for a call, and null when there is one; takes none. */
    @Nullable
    Duration lacking(String connection, Budget budget) {
        return lacking(read(connection, budget));
    }

    private @Nullable Duration lacking(Spent spent) {
        if (spent.left() > 0) {
            return null;
        }
        Duration pause = Duration.between(clock.instant(), spent.nextCall());
        return pause.isPositive() ? pause : Duration.ofSeconds(1);
    }

    /** Takes over what the package says, when it is less than what is left by our own count. */
    void told(String connection, Budget budget, long remaining, @Nullable Instant filledAgain) {
        Spent known = read(connection, budget);
        if (remaining >= known.left() && (filledAgain == null || filledAgain.equals(known.filledAgain()))) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            Spent spent = locked(connection, budget);
            if (remaining < spent.left()) {
                spend(connection, budget, spent.left() - remaining);
            }
            if (filledAgain != null && filledAgain.isAfter(clock.instant())) {
                jdbc.sql("update call_budget set filled_again = ? where connection = ? and name = ?")
                        .params(Columns.time(filledAgain), connection, budget.name())
                        .update();
            }
        });
    }

    /** What is left and when it is filled again. */
    Spent read(String connection, Budget budget) {
        Instant told = jdbc.sql("select filled_again from call_budget where connection = ? and name = ?")
                .params(connection, budget.name())
                .query((row, n) -> new Told(Columns.instantOrNull(row, "filled_again")))
                .optional()
                .map(Told::filledAgain)
                .orElse(null);
        Instant now = clock.instant();
        Instant oldest = now.minus(budget.per()).minus(length(budget));
        boolean passed = told != null && !told.isAfter(now);
        if (passed && told.minus(length(budget)).isAfter(oldest)) {
            oldest = told.minus(length(budget));
        }
        List<Slot> slots = jdbc.sql(
                        "select slot, calls from call_spent where connection = ? and name = ? and slot > ? order by slot")
                .params(connection, budget.name(), Columns.time(oldest))
                .query((row, n) -> new Slot(Columns.instant(row, "slot"), row.getLong("calls")))
                .list();
        return new Spent(budget, slots, passed ? null : told);
    }

    private Spent locked(String connection, Budget budget) {
        jdbc.sql("insert into call_budget (connection, name) values (?, ?) on conflict do nothing")
                .params(connection, budget.name())
                .update();
        jdbc.sql("select name from call_budget where connection = ? and name = ? for update")
                .params(connection, budget.name())
                .query(String.class)
                .single();
        return read(connection, budget);
    }

    private void spend(String connection, Budget budget, long calls) {
        long length = length(budget).toMillis();
        Instant slot = Instant.ofEpochMilli(clock.instant().toEpochMilli() / length * length);
        int standing = jdbc.sql(
                        "update call_spent set calls = calls + ? where connection = ? and name = ? and slot = ?")
                .params(calls, connection, budget.name(), Columns.time(slot))
                .update();
        if (standing == 0) {
            jdbc.sql("delete from call_spent where connection = ? and name = ? and slot < ?")
                    .params(
                            connection,
                            budget.name(),
                            Columns.time(slot.minus(budget.per().multipliedBy(2))))
                    .update();
            jdbc.sql("insert into call_spent (connection, name, slot, calls) values (?, ?, ?, ?)")
                    .params(connection, budget.name(), Columns.time(slot), calls)
                    .update();
        }
    }

    static Duration length(Budget budget) {
        return budget.per().dividedBy(SLOTS);
    }

    private record Told(@Nullable Instant filledAgain) {}

    /** Calls of a part of the span, from a moment on. */
    record Slot(Instant from, long calls) {}

    /**
     * What was spent of a budget.
     *
     * @param slots that still count, oldest first
     * @param filledAgain when the package fills it again, absent when it did not say
     */
    record Spent(Budget budget, List<Slot> slots, @Nullable Instant filledAgain) {

        long left() {
            return Math.max(
                    0, budget.calls() - slots.stream().mapToLong(Slot::calls).sum());
        }

        /** When at least one call is possible again; only for a budget that is spent. */
        Instant nextCall() {
            Instant freed = freed(slots.getFirst());
            return filledAgain != null && filledAgain.isBefore(freed) ? filledAgain : freed;
        }

        /** When all calls are back; absent when nothing was spent. */
        @Nullable
        Instant full() {
            return slots.isEmpty() ? null : filledAgain != null ? filledAgain : freed(slots.getLast());
        }

        private Instant freed(Slot slot) {
            return slot.from().plus(length(budget)).plus(budget.per());
        }
    }
}
