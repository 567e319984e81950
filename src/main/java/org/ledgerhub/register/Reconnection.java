package org.ledgerhub.register;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up what waits for a connection when its dossier has one: another package may want another coding. */
@Component
final class Reconnection {
    private static final int AT_ONCE = 500;
    private final JdbcClient jdbc;
    private final SubmissionRows submissions;
    private final Destinations destinations;
    private final StatusChange change;
    private final WorkRows work;
    private final TransactionTemplate transaction;

    Reconnection(
            JdbcClient jdbc,
            SubmissionRows submissions,
            Destinations destinations,
            StatusChange change,
            WorkRows work,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.destinations = destinations;
        this.change = change;
        this.work = work;
        this.transaction = transaction;
    }

    int resume() {
        int resumed = 0;
        for (String id : waiting()) {
            try {
                resumed += Objects.requireNonNull(transaction.execute(status -> resume(submissions.get(id))));
            } catch (FirmRegister.IllegalMove decidedMeanwhile) {
                // A person was faster: what they decided stands.
                continue;
            }
        }
        return resumed;
    }

    /** Only what has no delivery that books: one whose sign-in is lost goes on by itself. */
    private List<String> waiting() {
        return jdbc.sql("""
                        select s.id from submission s
                        join link l on l.firm = s.firm and l.dossier = s.dossier and l.purpose = 'books' and l.active
                        where s.status = 'waiting' and s.waiting_for = 'connection'
                          and not exists (select 1 from delivery d where d.submission = s.id and d.purpose = 'books')
                        order by s.received, s.id limit ?""").param(AT_ONCE).query(String.class).list().stream()
                .distinct()
                .toList();
    }

    private int resume(SubmissionRow row) {
        boolean connected = destinations
                .books(row.firm(), Objects.requireNonNull(row.dossier()), Objects.requireNonNull(row.kind()))
                .isPresent();
        if (connected) {
            change.move(row, Change.NOTHING_ELSE, "hub", "A connection was made.", List.of(Status.HELD, Status.READ));
            work.open(row.id());
        }
        return connected ? 1 : 0;
    }
}
