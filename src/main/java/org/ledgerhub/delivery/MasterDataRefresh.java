package org.ledgerhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fetches the master data of the packages: soon after a dossier is connected, then every week unless the connection's
 * setting {@code weeklyRefresh} is {@code false}, and when somebody asks.
 */
@Component
public class MasterDataRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(MasterDataRefresh.class);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    /** Refusals come in rows: one of them is enough. */
    private static final Duration BETWEEN_DOUBTS = Duration.ofMinutes(10);

    private static final Duration NEVER = Duration.ofDays(36_500);

    private final JdbcClient jdbc;
    private final Office office;
    private final Targets targets;
    private final Sessions sessions;
    private final ConcurrentMap<String, Instant> doubted = new ConcurrentHashMap<>();

    MasterDataRefresh(JdbcClient jdbc, Office office, Targets targets, Sessions sessions) {
        this.jdbc = jdbc;
        this.office = office;
        this.targets = targets;
        this.sessions = sessions;
    }

    /**
     * Fetches the master data of every set of books of a connection now; gives how many there were.
     *
     * @throws TargetFailure when the package can't be asked; what was fetched before stays
     * @throws java.util.NoSuchElementException when the firm has no such connection
     */
    public int refresh(String firm, String connection) {
        FirmOffice desk = office.of(firm);
        Connection asked = desk.connection(connection).orElseThrow();
        List<String> books = desk.linksOf(connection).stream()
                .filter(Link::active)
                .map(Link::remoteDossier)
                .distinct()
                .toList();
        books.forEach(remote -> fetch(desk, asked, remote));
        return books.size();
    }

    /**
     * Fetches what is due at a moment, each set of books by one hub only; gives how many were fetched. A package that
     * can't be asked is tried again after an hour.
     */
    public int refreshDue(Instant now) {
        schedule(now);
        List<Due> due = jdbc.sql("""
                        select c.firm, r.connection, r.remote_dossier, r.next_due from master_data_refresh r
                        join connection c on c.id = r.connection
                        where r.next_due <= :now and c.status = 'active' order by r.next_due""")
                .param("now", Columns.time(now))
                .query((row, n) -> new Due(
                        row.getString("firm"),
                        row.getString("connection"),
                        row.getString("remote_dossier"),
                        Columns.instant(row, "next_due")))
                .list();
        return (int) due.stream()
                .filter(one -> move(one, one.at(), now.plus(AFTER_FAILURE)))
                .filter(one -> fetched(one, now))
                .count();
    }

    /**
     * Fetches again what a refusal casts doubt on; empty when that was done within ten minutes, when the package keeps
     * no master data or can't be asked now.
     */
    Optional<MasterData> again(FirmOffice desk, Connection connection, String remoteDossier, Instant now) {
        String books = connection.id() + '/' + remoteDossier;
        if (!claims(books, now)) {
            return Optional.empty();
        }
        try {
            fetch(desk, connection, remoteDossier);
            return desk.masterData(connection.id(), remoteDossier);
        } catch (TargetFailure failure) {
            LOG.warn("Master data of connection {} could not be fetched: {}", connection.id(), failure.getMessage());
            return Optional.empty();
        }
    }

    private boolean claims(String books, Instant now) {
        Instant last = doubted.get(books);
        return last == null
                ? doubted.putIfAbsent(books, now) == null
                : !now.isBefore(last.plus(BETWEEN_DOUBTS)) && doubted.replace(books, last, now);
    }

    private boolean fetched(Due due, Instant now) {
        FirmOffice desk = office.of(due.firm());
        Connection connection = desk.connection(due.connection()).orElseThrow();
        try {
            fetch(desk, connection, due.remoteDossier());
        } catch (TargetFailure failure) {
            LOG.warn("Master data of connection {} could not be fetched: {}", due.connection(), failure.getMessage());
            return false;
        }
        boolean weekly = !"false".equals(connection.settings().get("weeklyRefresh"));
        move(due, now.plus(AFTER_FAILURE), now.plus(weekly ? WEEK : NEVER));
        return true;
    }

    private void fetch(FirmOffice desk, Connection connection, String remoteDossier) {
        Target target = targets.named(connection.target());
        if (target.spec().capabilities().contains(Spec.Capability.MASTER_DATA)) {
            ReadingSession session = sessions.with(remoteDossier, desk, connection, target.spec());
            desk.save(connection.id(), remoteDossier, target.masterData(session));
        }
    }

    /** Sets of books that were connected since are due at once. */
    private void schedule(Instant now) {
        jdbc.sql("""
                        insert into master_data_refresh (connection, remote_dossier, next_due)
                        select distinct l.connection, l.remote_dossier, cast(:now as timestamp with time zone)
                        from link l where l.active and l.purpose = 'books' and not exists (
                          select 1 from master_data_refresh r
                          where r.connection = l.connection and r.remote_dossier = l.remote_dossier)
                        on conflict do nothing""").param("now", Columns.time(now)).update();
    }

    private boolean move(Due due, Instant from, Instant to) {
        return jdbc.sql("""
                        update master_data_refresh set next_due = :to
                        where connection = :connection and remote_dossier = :remote and next_due = :from""")
                        .param("to", Columns.time(to))
                        .param("connection", due.connection())
                        .param("remote", due.remoteDossier())
                        .param("from", Columns.time(from))
                        .update()
                > 0;
    }

    /** A set of books whose master data is due. */
    private record Due(String firm, String connection, String remoteDossier, Instant at) {}
}
