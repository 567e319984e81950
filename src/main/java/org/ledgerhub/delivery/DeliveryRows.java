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

    /** Moves a delivery when it still stands where the caller thinks; false when somebody was faster. */
    boolean move(String id, Status from, Status to, @Nullable WaitingFor waitingFor, @Nullable Problem problem) {
        return jdbc.sql("""
                        update delivery set status = :to, waiting_for = :waitingFor, problem = :problem, changed = :now,
                          attempts = attempts + :attempt
                        where id = :id and status = :from""")
                        .param("to", Columns.code(to))
                        .param("waitingFor", Columns.codeOrNull(waitingFor))
                        .param("problem", problem == null ? null : Json.write(problem))
                        .param("now", Columns.time(clock.instant()))
                        .param("attempt", to == Status.SENDING ? 1 : 0)
                        .param("id", id)
                        .param("from", Columns.code(from))
                        .update()
                > 0;
    }

    /** Keeps what finds the entry back in the package. */
    void refer(String id, String reference, @Nullable String number) {
        jdbc.sql("update delivery set reference = ?, number = ? where id = ?")
                .params(java.util.Arrays.asList(reference, number, id))
                .update();
    }

    void plan(String id, String naturalKey) {
        jdbc.sql("update delivery set natural_key = ? where id = ?")
                .params(naturalKey, id)
                .update();
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
        int[] known = batches.batchUpdate(
                "update delivery_step set status = ?, detail = ?, at = ? where delivery = ? and name = ?", rows);
        List<Object[]> added = IntStream.range(0, rows.size())
                .filter(i -> known[i] == 0)
                .mapToObj(rows::get)
                .toList();
        batches.batchUpdate(
                "insert into delivery_step (status, detail, at, delivery, name) values (?, ?, ?, ?, ?)", added);
    }

    /** A step that a target told of a delivery. */
    record StepTold(
            String delivery,
            Step step,
            Step.State state,
            @Nullable String detail) {}

    /** Nothing is left to do: the lane forgets it. */
    void close(String id) {
        jdbc.sql("delete from outbox where delivery = ?").param(id).update();
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
