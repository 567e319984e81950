package org.ledgerhub.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Link;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries and their places in the lanes, as the register writes them; the delivery desk takes them from there. */
@Component
final class OutboxRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A delivery as people's actions and the order of statements need it. */
    record Row(
            String id,
            Delivery.Purpose purpose,
            Status status,
            String lane,
            String connection,
            String journal,
            String dossier,
            String firm) {}

    /** Adds a delivery, or lets one that is not settled wait again with what it carries now. */
    void put(
            SubmissionRow row,
            Destinations.Destination to,
            Delivery.Purpose purpose,
            int part,
            boolean coda,
            Outgoing outgoing,
            Submission.WaitingFor reason) {
        Link link = to.link();
        String journal = journal(row, link, outgoing);
        String vatCodes = Json.write(outgoing.vatCodes());
        boolean withFiles = coda || link.shareDocuments();
        boolean added = jdbc.sql("""
                        insert into delivery (id, firm, submission, part, link, connection, target, purpose, dossier,
                          remote_dossier, kind, journal, coda, with_files, vat_codes, status, waiting_for, created,
                          changed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)
                        on conflict do nothing""")
                        .params(List.of(
                                UUID.randomUUID().toString(),
                                row.firm(),
                                row.id(),
                                part,
                                link.id(),
                                to.connection().id(),
                                to.connection().target(),
                                Columns.code(purpose),
                                link.dossier(),
                                link.remoteDossier(),
                                Columns.code(java.util.Objects.requireNonNull(row.kind())),
                                journal,
                                coda,
                                withFiles,
                                vatCodes,
                                Columns.code(reason),
                                now(),
                                now()))
                        .update()
                == 1;
        if (!added) {
            int there = jdbc.sql("""
                            update delivery set status = case when status in ('booked', 'sent', 'uncertain', 'sending')
                                then status else 'waiting' end,
                              waiting_for = ?, journal = ?, coda = ?, with_files = ?, vat_codes = ?, changed = ?
                            where submission = ? and link = ? and part = ?""")
                    .params(Columns.code(reason), journal, coda, withFiles, vatCodes, now(), row.id(), link.id(), part)
                    .update();
            if (there == 0) {
                // Whoever stood in the way is gone: the step is undone as a whole and tried again.
                throw new IllegalStateException("A delivery of " + row.id() + " was neither there nor added.");
            }
        }
    }

    /** Takes the parts above a count out of the lanes: coding it anew has given fewer. */
    void drop(String submission, Link link, int parts) {
        jdbc.sql("""
                        update delivery set status = 'dismissed', waiting_for = null, changed = ?
                        where submission = ? and link = ? and part > ? and status in ('waiting', 'held')""").params(now(), submission, link.id(), parts).update();
        jdbc.sql("""
                        delete from outbox where delivery in (select id from delivery
                          where submission = ? and link = ? and part > ? and status = 'dismissed')""").params(submission, link.id(), parts).update();
    }

    /** The journal that the link names for this kind or account, else the one that the mapping decided. */
    private static String journal(SubmissionRow row, Link link, Outgoing outgoing) {
        String kind = Columns.code(java.util.Objects.requireNonNull(row.kind()));
        String named = link.settings().get("journal." + kind);
        return named != null ? named : outgoing.journal() != null ? outgoing.journal() : kind;
    }

    /**
     * Puts the waiting deliveries of a submission in their lanes, in order; those that are there keep their place, also
     * when coding them again led to another journal.
     */
    void enqueue(String submission, boolean released) {
        for (Row row : of(submission)) {
            if (row.status() == Status.WAITING) {
                open(row);
                boolean added = jdbc.sql("""
                                insert into outbox (delivery, lane, released, due) values (?, ?, ?, ?)
                                on conflict do nothing""")
                                .params(row.id(), row.lane(), released, now())
                                .update()
                        == 1;
                if (!added) {
                    jdbc.sql("update outbox set lane = ? where delivery = ? and lane <> ?")
                            .params(row.lane(), row.id(), row.lane())
                            .update();
                }
            }
        }
    }

    /** An insert would wait for whoever works on the lane right now, even to find out that it is there. */
    private void open(Row row) {
        boolean there = jdbc.sql("select count(*) from lane where id = ?")
                        .param(row.lane())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            jdbc.sql("""
                            insert into lane (id, connection, firm, dossier, journal) values (?, ?, ?, ?, ?)
                            on conflict do nothing""")
                    .params(row.lane(), row.connection(), row.firm(), row.dossier(), row.journal())
                    .update();
        }
    }

    /** The deliveries of a submission in the order of connection and part. */
    List<Row> of(String submission) {
        return jdbc.sql("select * from delivery where submission = ? order by purpose, link, part")
                .param(submission)
                .query((row, n) -> new Row(
                        row.getString("id"),
                        Columns.constant(Delivery.Purpose.class, row.getString("purpose")),
                        Columns.constant(Status.class, row.getString("status")),
                        row.getString("connection") + "|" + row.getString("dossier") + "|" + row.getString("journal"),
                        row.getString("connection"),
                        row.getString("journal"),
                        row.getString("dossier"),
                        row.getString("firm")))
                .list();
    }

    /** Puts entries that stand and lack files in their lanes again; gives how many there were. */
    int attachAgain(String submission) {
        return jdbc.sql("""
                        insert into outbox (delivery, lane, released, due)
                        select d.id, d.connection || '|' || d.dossier || '|' || d.journal, true,
                          cast(? as timestamp with time zone)
                        from delivery d join delivery_step s on s.delivery = d.id
                        where d.submission = ? and d.status = 'booked' and s.name = 'attachment' and s.status = 'failed'
                        on conflict do nothing""").params(now(), submission).update();
    }

    /** Lets what is held wait again, due now; gives how many deliveries that were. */
    int resume(String submission) {
        int resumed = jdbc.sql("""
                        update delivery set status = 'waiting', waiting_for = 'turn', problem = null, changed = ?
                        where submission = ? and status = 'held'""").params(now(), submission).update();
        jdbc.sql(
                        "update outbox set due = ?, released = true where delivery in (select id from delivery where submission = ?)")
                .params(now(), submission)
                .update();
        return resumed;
    }

    /**
     * Takes everything that waits or is held out of its lanes, under another status; false when something of it is
     * being sent, so that nobody knows where it will end.
     */
    boolean withdraw(String submission, Status to, @Nullable String number) {
        jdbc.sql("""
                        update delivery set status = ?, waiting_for = null, problem = null, number = coalesce(?, number),
                          changed = ?
                        where submission = ? and status in ('waiting', 'held')""")
                .param(Columns.code(to))
                .param(number)
                .param(now())
                .param(submission)
                .update();
        jdbc.sql("""
                        delete from outbox where delivery in
                          (select id from delivery where submission = ? and status in (?, 'booked'))""").params(submission, Columns.code(to)).update();
        return of(submission).stream()
                .noneMatch(row -> row.purpose() == Delivery.Purpose.BOOKS
                        && (row.status() == Status.SENDING
                                || row.status() == Status.SENT
                                || row.status() == Status.UNCERTAIN));
    }

    private OffsetDateTime now() {
        return Columns.time(clock.instant());
    }
}
