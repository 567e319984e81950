package org.ledgerhub.delivery;

import com.hazelcast.core.HazelcastInstance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ledgerhub.Database;
import org.ledgerhub.MovedClock;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.OfficeDesk;
import org.ledgerhub.register.Progress;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Target;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** An out-desk on a database of a test, put together as the hub does it, with submissions to send. */
final class OutDesk {
    static final String FIRM = "office-one";
    static final String DOSSIER = "client-one";
    final Database database;
    final Office office;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Target> targets;
    private final Clock clock;
    private final Path data;
    private final Sessions sessions;
    private final List<Duration> paused = new CopyOnWriteArrayList<>();

    OutDesk(Database database, Path data, Clock clock, Target... targets) throws Exception {
        this.database = database;
        this.clock = clock;
        this.data = data;
        this.targets = List.of(targets);
        this.office = OfficeDesk.open(database, data, clock);
        this.sessions = new Sessions(OfficeDesk.signIns(database, data, clock, this.targets), budgets(), clock);
        if (office.firms().isEmpty()) {
            office.add(new Office.Firm(FIRM, "Office one"));
            office.of(FIRM).save(dossier());
            this.targets.forEach(this::connect);
        }
    }

    private static Dossier dossier() {
        return new Dossier(
                FIRM,
                DOSSIER,
                "Client one",
                null,
                null,
                "BE",
                List.of(),
                null,
                Dossier.Review.FLAGGED,
                Dossier.ClosedPeriod.HOLD,
                false,
                true,
                0);
    }

    private void connect(Target target) {
        FirmOffice firm = office.of(FIRM);
        firm.save(
                new Connection(
                        FIRM, target.name(), target.name(), target.name(), Map.of(), Connection.Status.ACTIVE, null, 0),
                Map.of());
        firm.save(new Link(
                FIRM,
                "link-" + target.name(),
                DOSSIER,
                target.name(),
                Delivery.Purpose.BOOKS,
                "1",
                Map.of(),
                Link.Statements.POSTINGS,
                true,
                true,
                true,
                true));
    }

    Lanes lanes(String owner) {
        return new Lanes(database.jdbc(), database.transaction(), owner);
    }

    Dispatch dispatch(String owner) {
        return dispatch(lanes(owner));
    }

    Dispatch dispatch(Lanes lanes) {
        DeliveryRows rows = new DeliveryRows(database.jdbc(), new JdbcTemplate(database.source()), clock);
        return new Dispatch(
                lanes,
                new OpenDeliveries(database.jdbc()),
                new Assembly((submission, coda) -> List.of()),
                new Settlement(rows, progress(), new Figures(registry, clock, database.jdbc())),
                rows,
                office,
                new Targets(targets),
                new DeliverySettings(Duration.ofSeconds(2), Duration.ofMinutes(10)),
                new Heartbeat(lanes),
                database.transaction(),
                sessions,
                refresh());
    }

    /** The budgets as one more hub on this database counts them. */
    Budgets budgets() {
        return new Budgets(
                new KeptBudgets(database.jdbc(), database.transaction(), clock),
                new Rates(clock, new StaticListableBeanFactory().getBeanProvider(HazelcastInstance.class)),
                office,
                new Targets(targets),
                registry,
                this::passes);
    }

    /** A clock of the test jumps, the real one is not waited for. */
    private void passes(Duration time) {
        paused.add(time);
        if (clock instanceof MovedClock moved) {
            moved.pass(time);
        }
    }

    /** How long threads waited for rates. */
    List<Duration> paused() {
        return List.copyOf(paused);
    }

    private DeliveryRows rows() {
        return new DeliveryRows(database.jdbc(), new JdbcTemplate(database.source()), clock);
    }

    ReadBack readBack() {
        return new ReadBack(
                database.jdbc(),
                new OpenDeliveries(database.jdbc()),
                new Assembly((submission, coda) -> List.of()),
                new Settlement(rows(), progress(), new Figures(registry, clock, database.jdbc())),
                new Figures(registry, clock, database.jdbc()),
                office,
                new Targets(targets),
                sessions,
                database.transaction());
    }

    Triggers triggers() {
        return new Triggers(
                database.jdbc(),
                database.transaction(),
                new Waiting(
                        database.jdbc(),
                        new DeliveryRows(database.jdbc(), new JdbcTemplate(database.source()), clock),
                        progress()));
    }

    MasterDataRefresh refresh() {
        return new MasterDataRefresh(database.jdbc(), office, new Targets(targets), sessions);
    }

    SignInEnds signInEnds() throws Exception {
        return new SignInEnds(
                new SignInEndRows(database.jdbc()),
                office,
                OfficeDesk.signIns(database, data, clock, targets),
                new Targets(targets),
                sessions,
                registry,
                clock);
    }

    DryRun dryRun() {
        return new DryRun(
                office,
                new OpenDeliveries(database.jdbc()),
                new Assembly((submission, coda) -> List.of()),
                new Targets(targets),
                sessions);
    }

    /** The register's part, as far as the out-desk can see it: a submission of one delivery stands where that does. */
    Progress progress() {
        return submission -> database.jdbc().sql("""
                        update submission set
                          status = (select max(status) from delivery d where d.submission = submission.id),
                          waiting_for = (select max(waiting_for) from delivery d where d.submission = submission.id)
                        where id = ?""").param(submission).update();
    }

    /** Puts a purchase with this number into the lane of a target and journal; gives the id of its delivery. */
    String purchase(String target, String journal, String number) {
        return deliver(target, journal, number, "purchase", true);
    }

    /** Puts a document into a lane, as the register does when it is coded. */
    String deliver(String target, String journal, String number, String kind, boolean released) {
        String id = UUID.randomUUID().toString();
        var now = Columns.time(clock.instant());
        var jdbc = database.jdbc();
        String lane = lane(target, journal);
        database.transaction().executeWithoutResult(status -> {
            jdbc.sql("insert into original (id, firm, channel, file_name, sha256, size, received) "
                            + "values (?, ?, 'test', 'a.xml', ?, 1, ?)")
                    .params(id, FIRM, id, now)
                    .update();
            jdbc.sql("insert into submission (id, firm, original, idx, dossier, kind, status, waiting_for, received, "
                            + "changed, postings) values (?, ?, ?, 1, ?, ?, 'waiting', ?, ?, ?, ?)")
                    .params(id, FIRM, id, DOSSIER, kind, released ? "turn" : "trigger", now, now, posting(id, number))
                    .update();
            jdbc.sql("insert into delivery (id, firm, submission, link, connection, target, purpose, dossier, "
                            + "remote_dossier, kind, journal, status, waiting_for, created, changed) "
                            + "values (?, ?, ?, ?, ?, ?, 'books', ?, '1', ?, ?, 'waiting', ?, ?, ?)")
                    .params(id, FIRM, id, "link-" + target, target, target, DOSSIER, kind, journal)
                    .params(List.of(released ? "turn" : "trigger", now, now))
                    .update();
            jdbc.sql("insert into lane (id, connection, firm, dossier, journal) "
                            + "select ?, ?, ?, ?, ? where not exists (select 1 from lane where id = ?)")
                    .params(lane, target, FIRM, DOSSIER, journal, lane)
                    .update();
            jdbc.sql("insert into outbox (delivery, lane, released, due) values (?, ?, ?, current_timestamp)")
                    .params(id, lane, released)
                    .update();
        });
        return id;
    }

    /** Adds the second part of a long statement; gives the id of its delivery. */
    String part(String submission, String target, String journal, String number) {
        String id = UUID.randomUUID().toString();
        var now = Columns.time(clock.instant());
        var jdbc = database.jdbc();
        jdbc.sql("insert into posting_part (submission, part, content) values (?, 2, ?)")
                .params(submission, posting("2-" + submission, number))
                .update();
        jdbc.sql("insert into delivery (id, firm, submission, part, link, connection, target, purpose, dossier, "
                        + "remote_dossier, kind, journal, status, waiting_for, created, changed) "
                        + "values (?, ?, ?, 2, ?, ?, ?, 'books', ?, '1', 'bank', ?, 'waiting', 'turn', ?, ?)")
                .params(List.of(id, FIRM, submission, "link-" + target, target, target, DOSSIER, journal, now, now))
                .update();
        return id;
    }

    private static String posting(String id, String number) {
        return Json.write(List.of(Samples.posting(id, number)));
    }

    static String lane(String target, String journal) {
        return target + "|" + DOSSIER + "|" + journal;
    }

    /** Status, and what it waits for, of a delivery. */
    String status(String delivery) {
        return database.jdbc()
                .sql("select status, waiting_for from delivery where id = ?")
                .param(delivery)
                .query((row, n) -> row.getString(1) + (row.getString(2) == null ? "" : " " + row.getString(2)))
                .single();
    }

    /** Puts an entry that lacks files into its lane, as the register does when a person tries again. */
    void attachAgain(String delivery) {
        database.jdbc()
                .sql(
                        "insert into outbox (delivery, lane, released, due) select id, connection || '|' || dossier || '|' "
                                + "|| journal, true, current_timestamp from delivery where id = ?")
                .param(delivery)
                .update();
    }

    /** What rests until it is read back is due. */
    void passRests() {
        database.jdbc().sql("update outbox set due = current_timestamp").update();
    }

    /** The lane's pause is over. */
    void passBlock() {
        database.jdbc()
                .sql("update lane set blocked_until = current_timestamp where blocked_until is not null")
                .update();
    }

    /** The lease of whoever holds a lane ran out, as when its process froze. */
    void passLease(String lane) {
        database.jdbc()
                .sql("update lane set lease_until = current_timestamp - interval '1' second where id = ?")
                .param(lane)
                .update();
    }

    /** Until when a lane is blocked, seconds from now by the database's clock. */
    long blockedSeconds(String lane) {
        return database.jdbc()
                .sql("select extract(epoch from (blocked_until - current_timestamp)) from lane where id = ?")
                .param(lane)
                .query(Long.class)
                .single();
    }
}
