package org.ledgerhub.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.HubProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The open work of the spine: a row per submission that can move by itself, leased to one process at a time. */
@Component
final class WorkRows {
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;
    private final HubProcess process;
    private final String owner;

    WorkRows(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            RegisterSettings settings,
            HubProcess process) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.lease = settings.work().lease();
        this.process = process;
        this.owner = process.id();
    }

    /** Opens work, or makes it due now when it is open. */
    void open(String submission) {
        int known = jdbc.sql(
                        "update work set due = ?, owner = null, lease_until = null, attempts = 0 where submission = ?")
                .params(Columns.time(clock.instant()), submission)
                .update();
        if (known == 0) {
            jdbc.sql("insert into work (submission, due) values (?, ?) on conflict do nothing")
                    .params(submission, Columns.time(clock.instant()))
                    .update();
        }
    }

    /** Opens the first work of a submission that was just made. */
    void add(String submission) {
        jdbc.sql("insert into work (submission, due) values (?, ?)")
                .params(submission, Columns.time(clock.instant()))
                .update();
    }

    /** Opens work that this process is about to do itself. */
    void openOwn(String submission) {
        Instant now = clock.instant();
        jdbc.sql("insert into work (submission, due, owner, lease_until) values (?, ?, ?, ?)")
                .params(submission, Columns.time(now), owner, Columns.time(now.plus(lease)))
                .update();
    }

    /** Leases what is due. */
    List<String> due(int limit) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            List<String> due = jdbc.sql("""
                            select submission from work
                            where due <= :now and (lease_until is null or lease_until < :now)
                            order by due, submission limit :limit for update skip locked""")
                    .param("now", Columns.time(now))
                    .param("limit", limit)
                    .query(String.class)
                    .list();
            if (!due.isEmpty()) {
                jdbc.sql("update work set owner = :owner, lease_until = :until where submission in (:due)")
                        .param("owner", owner)
                        .param("until", Columns.time(now.plus(lease)))
                        .param("due", due)
                        .update();
            }
            return due;
        });
    }

    /** A sign of life during long work. */
    void renew(String submission) {
        jdbc.sql("update work set lease_until = ? where submission = ? and owner = ?")
                .params(Columns.time(clock.instant().plus(lease)), submission, owner)
                .update();
    }

    /** Nothing left to do by itself. */
    void settle(String submission) {
        jdbc.sql("delete from work where submission = ?").param(submission).update();
    }

    /** Comes back in a moment, without having failed. */
    void postpone(String submission) {
        jdbc.sql("update work set due = ?, owner = null, lease_until = null where submission = ?")
                .params(Columns.time(clock.instant().plus(MOMENT)), submission)
                .update();
    }

    /** Rests after an unexpected failure; gives how often it has failed now. */
    int rest(String submission, Duration pause) {
        int attempts = jdbc.sql("select attempts from work where submission = ?")
                        .param(submission)
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                + 1;
        Instant due = clock.instant().plus(pause.multipliedBy(1L << Math.min(attempts - 1, 10)));
        jdbc.sql("update work set attempts = ?, due = ?, owner = null, lease_until = null where submission = ?")
                .params(attempts, Columns.time(due), submission)
                .update();
        return attempts;
    }

    /** Ends the leases that were left by a killed hub: this one before its restart, or any when it is alone. */
    void releaseAbandoned() {
        jdbc.sql(
                        "update work set owner = null, lease_until = null where owner is not null and (:alone or owner = :owner)")
                .param("alone", process.alone())
                .param("owner", owner)
                .update();
    }
}
