package org.ledgerhub.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.AuditTrail;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place where a submission's status changes: only along legal moves, only from the version that was looked
 * at, with its history in the same transaction.
 */
@Component
final class StatusChange {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AuditTrail trail;
    private final Clock clock;

    StatusChange(JdbcClient jdbc, JdbcTemplate batches, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One submission's move through the statuses in order, which is one change for everybody else; through none it
     * stays where it stands.
     */
    record Move(
            SubmissionRow row,
            Change change,
            String by,
            @Nullable String reason,
            List<Status> through) {

        private Status to() {
            return through.isEmpty() ? row.status() : through.getLast();
        }

        private void check() {
            Status at = row.status();
            for (Status next : through) {
                if (!Moves.legal(at, next)) {
                    throw new FirmRegister.IllegalMove(
                            "A submission can't go from " + Columns.code(at) + " to " + Columns.code(next) + ".");
                }
                at = next;
            }
        }

        private Stream<AuditTrail.Moved> history() {
            return IntStream.range(0, through.size())
                    .mapToObj(i -> new AuditTrail.Moved(
                            row.firm(),
                            row.id(),
                            Columns.code(i == 0 ? row.status() : through.get(i - 1)),
                            Columns.code(through.get(i)),
                            by,
                            reason));
        }
    }

    /**
     * Moves a submission through the statuses in order, which is one change for everybody else.
     *
     * @throws FirmRegister.IllegalMove when a step is not in the table, or somebody else was faster
     */
    void move(SubmissionRow row, Change change, String by, @Nullable String reason, List<Status> through) {
        move(List.of(new Move(row, change, by, reason, through)));
    }

    /**
     * Moves several submissions together.
     *
     * @throws FirmRegister.IllegalMove when a step is not in the table, or somebody else was faster with one of them
     */
    void move(List<Move> moves) {
        moves.forEach(Move::check);
        Map<String, List<Object[]>> updates = new LinkedHashMap<>();
        for (Move move : moves) {
            updates.computeIfAbsent(update(move.change()), sql -> new ArrayList<>())
                    .add(values(move.row(), move.to(), move.change()));
        }
        updates.forEach(this::write);
        trail.moved(moves.stream().flatMap(Move::history).toList());
        for (Move move : moves) {
            if (!move.through().isEmpty()) {
                MoveLog.tell(
                        move.row().id(), move.to(), move.by(), move.change().problem());
            }
        }
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
        move(row, change, "", null, List.of());
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

    private static String update(Change change) {
        StringBuilder sql = new StringBuilder("""
                update submission set status = ?, waiting_for = ?, problem = ?, problem_code = ?, failed_step = ?,
                changed = ?, version = version + 1""");
        change.columns()
                .keySet()
                .forEach(column -> sql.append(", ").append(column).append(" = ?"));
        return sql.append(" where id = ? and version = ?").toString();
    }

    /** In the order of {@link #update(Change)}. */
    private Object[] values(SubmissionRow row, Status to, Change change) {
        Problem problem = change.problem();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Columns.code(to));
        values.add(Columns.codeOrNull(change.waitingFor()));
        values.add(problem == null ? null : Json.write(problem));
        values.add(problem == null ? null : problem.code());
        values.add(change.failedStep());
        values.add(now());
        values.addAll(change.columns().values());
        values.add(row.id());
        values.add(row.version());
        return values.toArray();
    }

    private void write(String sql, List<Object[]> rows) {
        int[] written =
                rows.size() == 1 ? new int[] {batches.update(sql, rows.getFirst())} : batches.batchUpdate(sql, rows);
        if (IntStream.of(written).anyMatch(updated -> updated == 0)) {
            throw faster();
        }
    }

    private OffsetDateTime now() {
        return Columns.time(clock.instant());
    }
}
