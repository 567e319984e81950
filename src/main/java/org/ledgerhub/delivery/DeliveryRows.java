package org.ledgerhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission.WaitingFor;
import org.ledgerhub.target.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the delivery desk writes down about a delivery; each change joins the caller's transaction. */
@Component
class DeliveryRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** A step is told again at every attempt: the last word counts. */
    void step(String id, Step step, Step.State state, @Nullable String detail) {
        int known = jdbc.sql("""
                        update delivery_step set status = :state, detail = :detail, at = :now
                        where delivery = :id and name = :step""")
                .param("state", Columns.code(state))
                .param("detail", detail)
                .param("now", Columns.time(clock.instant()))
                .param("id", id)
                .param("step", Columns.code(step))
                .update();
        if (known == 0) {
            jdbc.sql("insert into delivery_step (delivery, name, status, detail, at) values (?, ?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(
                            id, Columns.code(step), Columns.code(state), detail, Columns.time(clock.instant())))
                    .update();
        }
    }

    /** Nothing is left to do: the lane forgets it. */
    void close(String id) {
        jdbc.sql("delete from outbox where delivery = ?").param(id).update();
    }

    /** It is looked at again after a while. */
    void later(String id, Duration pause) {
        jdbc.sql("""
                        update outbox set due = current_timestamp + cast(:millis as integer) * interval '0.001' second
                        where delivery = :id""").param("millis", pause.toMillis()).param("id", id).update();
    }
}
