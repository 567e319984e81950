package org.ledgerhub.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.AuditTrail;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place where a submission's status changes: only along legal moves, only from the version that was looked
 * at, with its history in the same transaction.
 */
@Component
final class StatusChange {
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    StatusChange(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Moves a submission through the statuses in order, which is one change for everybody else.
     *
     * @throws FirmRegister.IllegalMove when a step is not in the table, or somebody else was faster
     */
    void move(SubmissionRow row, Change change, String by, @Nullable String reason, List<Status> through) {
        Status at = row.status();
        for (Status next : through) {
            if (!Moves.legal(at, next)) {
                throw new FirmRegister.IllegalMove(
                        "A submission can't go from " + Columns.code(at) + " to " + Columns.code(next) + ".");
            }
            at = next;
        }
        write(row, at, change);
        Status from = row.status();
        for (Status next : through) {
            history(row.firm(), row.id(), from, next, by, reason);
            from = next;
        }
        MoveLog.tell(row.id(), at, by, change.problem());
    }

    void move(SubmissionRow row, Change change, String by, @Nullable String reason, Status to) {
        move(row, change, by, reason, List.of(to));
    }

    /**
     * Keeps everybody else from a submission until the transaction ends.
     *
     * @throws FirmRegister.IllegalMove when it is not any more what was looked at
     */
    void lock(SubmissionRow row) {
        long version = jdbc.sql("select version from submission where id = ? for update")
                .param(row.id())
                .query(Long.class)
                .single();
        if (version != row.version()) {
            throw faster();
        }
    }

    private static FirmRegister.IllegalMove faster() {
        return new FirmRegister.IllegalMove("Somebody else was faster: the submission has changed meanwhile.");
    }

    /** Changes a submission that stays where it stands. */
    void update(SubmissionRow row, Change change) {
        write(row, row.status(), change);
    }

    /** Holds a submission; one that is held already gets the new problem. */
    void hold(SubmissionRow row, Change change, String by) {
        if (row.status() == Status.HELD) {
            update(row, change);
        } else {
            String why = change.problem() == null ? null : change.problem().code();
            move(row, change, by, why, Status.HELD);
        }
    }

    /** A submission's first line of history, or one more. */
    void history(String firm, String submission, @Nullable Status from, Status to, String by, @Nullable String reason) {
        trail.moved(firm, submission, Columns.codeOrNull(from), Columns.code(to), by, reason);
    }

    private void write(SubmissionRow row, Status to, Change change) {
        StringBuilder sql = new StringBuilder("""
                update submission set status = :status, waiting_for = :waiting, problem = :problem,
                problem_code = :code, failed_step = :step, changed = :now, version = version + 1""");
        change.columns()
                .keySet()
                .forEach(
                        column -> sql.append(", ").append(column).append(" = :").append(column));
        JdbcClient.StatementSpec update = jdbc.sql(sql + " where id = :id and version = :version")
                .param("status", Columns.code(to))
                .param("waiting", Columns.codeOrNull(change.waitingFor()))
                .param("problem", change.problem() == null ? null : Json.write(change.problem()))
                .param(
                        "code",
                        change.problem() == null ? null : change.problem().code())
                .param("step", change.failedStep())
                .param("now", now())
                .param("id", row.id())
                .param("version", row.version());
        for (Map.Entry<String, @Nullable Object> column : change.columns().entrySet()) {
            update = update.param(column.getKey(), column.getValue());
        }
        if (update.update() == 0) {
            throw faster();
        }
    }

    private OffsetDateTime now() {
        return Columns.time(clock.instant());
    }
}
