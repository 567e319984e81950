package org.ledgerhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission.WaitingFor;
import org.ledgerhub.target.Step;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the delivery desk writes down about a delivery; each change joins the caller's transaction. */
@Component
class DeliveryRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    DeliveryRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Locks submissions until the caller's transaction ends, before their deliveries are touched: people's decisions
     * lock in the same order, so that the two never wait for each other.
     */
    void lock(Collection<String> submissions) {
        if (!submissions.isEmpty()) {
            jdbc.sql("select id from submission where id in (:ids) order by id for update")
                    .param("ids", submissions)
                    .query(String.class)
                    .list();
        }
    }

    /**
     * A move of a delivery.
     *
     * @param reference what finds the entry back in the package, absent when this move does not tell it
     * @param number of the entry in the package, absent likewise
     */
    record Move(
            Open open,
            Status from,
            Status to,
            @Nullable WaitingFor waitingFor,
            @Nullable Problem problem,
            @Nullable String reference,
            @Nullable String number) {

        Move(Open open, Status from, Status to, @Nullable WaitingFor waitingFor, @Nullable Problem problem) {
            this(open, from, to, waitingFor, problem, null, null);
        }

        String id() {
            return open.id();
        }
    }

    /** Moves deliveries that still stand where the caller thinks; gives those that did, for the others somebody was faster. */
    List<Move> move(List<Move> moves) {
        if (moves.isEmpty()) {
            return List.of();
        }
        OffsetDateTime now = Columns.time(clock.instant());
        int[] moved = batches.batchUpdate(
                """
                update delivery set status = ?, waiting_for = ?, problem = ?, changed = ?, attempts = attempts + ?,
                  reference = coalesce(?, reference), number = coalesce(?, number)
                where id = ? and status = ?""", moves.stream().map(move -> values(move, now)).toList());
        return IntStream.range(0, moves.size())
                .filter(i -> moved[i] > 0)
                .mapToObj(moves::get)
                .toList();
    }

    private static Object[] values(Move move, OffsetDateTime now) {
        return new @Nullable Object[] {
            Columns.code(move.to()),
            Columns.codeOrNull(move.waitingFor()),
            move.problem() == null ? null : Json.write(move.problem()),
            now,
            move.to() == Status.SENDING ? 1 : 0,
            move.reference(),
            move.number(),
            move.id(),
            Columns.code(move.from())
        };
    }

    /** Steps are told again at every attempt: the last word counts. */
    void steps(Collection<StepTold> told) {
        if (told.isEmpty()) {
            return;
        }
        Map<List<String>, Object[]> last = new LinkedHashMap<>();
        OffsetDateTime now = Columns.time(clock.instant());
        for (StepTold step : told) {
            String name = Columns.code(step.step());
            last.put(
                    List.of(step.delivery(), name),
                    new Object[] {Columns.code(step.state()), step.detail(), now, step.delivery(), name});
        }
        List<Object[]> rows = List.copyOf(last.values());
        int[] added = batches.batchUpdate("""
                        insert into delivery_step (status, detail, at, delivery, name) values (?, ?, ?, ?, ?)
                        on conflict do nothing""", rows);
        List<Object[]> known = IntStream.range(0, rows.size())
                .filter(i -> added[i] == 0)
                .mapToObj(rows::get)
                .toList();
        batches.batchUpdate(
                "update delivery_step set status = ?, detail = ?, at = ? where delivery = ? and name = ?", known);
    }

    /** A step that a target told of a delivery. */
    record StepTold(
            String delivery,
            Step step,
            Step.State state,
            @Nullable String detail) {}

    /** Nothing is left to do: the lane forgets them. */
    void close(Collection<Move> done) {
        batches.batchUpdate(
                "delete from outbox where delivery = ?",
                done.stream().map(move -> new Object[] {move.id()}).toList());
    }

    /** It is read back after a while, together with what of its lane waits for that already. */
    void readBack(String id, Duration pause) {
        jdbc.sql("""
                        update outbox set due = coalesce(
                          (select min(o.due) from outbox o join delivery d on d.id = o.delivery
                           where o.lane = outbox.lane and o.delivery <> :id and d.status = 'sent'
                             and o.due > current_timestamp),
                          current_timestamp + cast(:millis as integer) * interval '0.001' second)
                        where delivery = :id""").param("millis", pause.toMillis()).param("id", id).update();
    }

    /** It is looked at again after a while. */
    void later(String id, Duration pause) {
        jdbc.sql("""
                        update outbox set due = current_timestamp + cast(:millis as integer) * interval '0.001' second
                        where delivery = :id""").param("millis", pause.toMillis()).param("id", id).update();
    }
}
