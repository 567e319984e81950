package org.ledgerhub.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Trigger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When documents that wait for a trigger are sent: at their hour, or when somebody asks. */
@Component
public class Triggers {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Waiting waiting;

    Triggers(JdbcClient jdbc, TransactionTemplate transaction, Waiting waiting) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.waiting = waiting;
    }

    /**
     * Lets everything of a dossier go that waits for a trigger, and tries its blocked lanes at once; gives how many
     * deliveries were let go. A dossier of another firm has none.
     */
    public int synchronise(String firm, String dossier) {
        int released = Stream.of(Trigger.Kind.values())
                .mapToInt(kind -> synchronise(firm, dossier, kind))
                .sum();
        jdbc.sql("update lane set blocked_until = null where firm = ? and dossier = ? and blocked_until is not null")
                .params(firm, dossier)
                .update();
        return released;
    }

    /** The same for one kind of documents; blocked lanes keep their pause. */
    public int synchronise(String firm, String dossier, Trigger.Kind kind) {
        return Objects.requireNonNull(transaction.execute(status -> waiting.release(firm, dossier, kind)));
    }

    /** Tries the lanes of a connection at once, after a person mended it. */
    public void reconnected(String firm, String connection) {
        jdbc.sql("update lane set blocked_until = null where firm = ? and connection = ? and blocked_until is not null")
                .params(firm, connection)
                .update();
    }

    /**
     * Lets go what is due at a moment, once for each daily trigger however many hubs ask, also when its hour passed
     * while no hub ran; gives how many deliveries were let go. To be asked once a minute.
     */
    public int releaseDue(Instant now) {
        return due(now).stream().mapToInt(daily -> fire(daily, now)).sum();
    }

    private List<Daily> due(Instant now) {
        return jdbc.sql("""
                        select firm, dossier, kind, at_time, next_due from dossier_trigger
                        where mode = 'daily' and (next_due is null or next_due <= :now)
                        order by next_due, firm, dossier, kind""")
                .param("now", Columns.time(now))
                .query((row, n) -> new Daily(
                        row.getString("firm"),
                        row.getString("dossier"),
                        Columns.constant(Trigger.Kind.class, row.getString("kind")),
                        new DailyTime(LocalTime.parse(row.getString("at_time"))),
                        Columns.instantOrNull(row, "next_due")))
                .list();
    }

    /** A trigger that has no next hour yet was just set: it gets one, and nothing goes before. */
    private int fire(Daily daily, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> schedule(daily, now) && daily.due() != null
                ? waiting.release(daily.firm(), daily.dossier(), daily.kind())
                : 0));
    }

    private boolean schedule(Daily daily, Instant now) {
        Instant due = daily.due();
        var update = jdbc.sql("update dossier_trigger set next_due = :next where firm = :firm and dossier = :dossier "
                        + "and kind = :kind and mode = 'daily' and next_due "
                        + (due == null ? "is null" : "= :due"))
                .param("next", Columns.time(daily.at().next(now)))
                .param("firm", daily.firm())
                .param("dossier", daily.dossier())
                .param("kind", Columns.code(daily.kind()));
        return (due == null ? update : update.param("due", Columns.time(due))).update() > 0;
    }

    /** A daily trigger whose hour has come. */
    private record Daily(
            String firm,
            String dossier,
            Trigger.Kind kind,
            DailyTime at,
            @Nullable Instant due) {}
}
