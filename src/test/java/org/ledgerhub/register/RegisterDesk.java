package org.ledgerhub.register;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.ledgerhub.Database;
import org.ledgerhub.format.Formats;
import org.ledgerhub.office.AuditTrail;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.HubProcess;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.OfficeDesk;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** One process of the hub as far as the register goes: the real parts on a real database, with papers as files. */
final class RegisterDesk implements AutoCloseable {
    static final String FIRM = "kantoor-demo";
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Database database;
    private final SteppingClock clock = new SteppingClock("2026-03-02T08:00:00Z");
    final AtomicReference<org.ledgerhub.mapping.Mapping> mapping = new AtomicReference<>(new PlainMapping());

    private RegisterDesk(Database database) {
        this.database = database;
    }

    static RegisterDesk open(Database database, Path data) throws Exception {
        return open(database, data, new LocalClaimCache(1000));
    }

    static RegisterDesk open(Database database, Path data, ClaimCache cache) throws Exception {
        return open(database, data, cache, true);
    }

    /** The register of a hub that is alone and keeps originals in its own folder. */
    static RegisterDesk alone(Database database, Path data) throws Exception {
        return open(database, data, new LocalClaimCache(1000), false);
    }

    private static RegisterDesk open(Database database, Path data, ClaimCache cache, boolean cluster) throws Exception {
        RegisterDesk desk = new RegisterDesk(database);
        Clock clock = desk.clock;
        Office office = OfficeDesk.demo(database, data, clock);
        RegisterSettings settings = new RegisterSettings(
                data,
                new RegisterSettings.Limits(DataSize.ofMegabytes(1), 1000),
                Map.of(),
                Dossier.Validation.OFF,
                true,
                new RegisterSettings.Work(Duration.ofMinutes(2), 3, Duration.ofMillis(1)),
                new RegisterSettings.Cluster(cluster));
        AnnotationConfigApplicationContext context = desk.context;
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean("process", HubProcess.class, () -> new HubProcess("desk", !cluster));
        context.registerBean("office", Office.class, () -> office);
        context.registerBean("trail", AuditTrail.class, () -> OfficeDesk.trail(database, clock));
        context.registerBean("settings", RegisterSettings.class, () -> settings);
        context.registerBean("jdbc", JdbcClient.class, database::jdbc);
        context.registerBean("batches", JdbcTemplate.class, () -> new JdbcTemplate(database.source()));
        context.registerBean("transaction", TransactionTemplate.class, database::transaction);
        context.registerBean("formats", Formats.class, () -> formats());
        context.registerBean("meters", MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean("claimCache", ClaimCache.class, () -> cache);
        context.registerBean(
                "mappings", MappingOf.class, () -> (firm, dossier, target, country, inFront) -> desk.mapping.get());
        context.scan("org.ledgerhub.register");
        context.refresh();
        return desk;
    }

    /** Those of the hub, and papers. */
    private static Formats formats() {
        return new Formats(Stream.concat(new Formats().all().stream(), Stream.of(new PaperFormat()))
                .toList());
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Database database() {
        return database;
    }

    FirmRegister firm() {
        return part(Register.class).of(FIRM);
    }

    Register.Received receive(String file) throws IOException {
        return receive(null, "folder", file);
    }

    Register.Received receive(String dossier, String channel, String file) throws IOException {
        return part(Register.class)
                .receive(
                        new Register.Arrival(FIRM, dossier, channel, channel + ".paper"),
                        new ByteArrayInputStream(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Receives a file with one document, carries everything on as far as it goes, and gives the submission. */
    Submission through(String file) throws IOException {
        String id = receive(file).original().submissions().get(0).id();
        sweep();
        return submission(id);
    }

    Submission submission(String id) {
        return firm().submission(id).orElseThrow();
    }

    /** What the routes do until nothing moves by itself, what was put off for a moment included. */
    void sweep() {
        Spine spine = part(Spine.class);
        do {
            for (List<String> due = spine.due(10); !due.isEmpty(); due = spine.due(10)) {
                due.forEach(this::carry);
            }
            clock.pass(Duration.ofMillis(200));
        } while (count("select count(*) from work where owner is null and attempts = 0") > 0);
    }

    void carry(String submission) {
        Spine spine = part(Spine.class);
        for (Spine.Claimable claimable : spine.read(submission)) {
            if (spine.claims().claim(claimable.key(), claimable.submission())) {
                spine.code(claimable.submission());
            } else {
                spine.duplicate(claimable.submission());
            }
        }
    }

    List<Submission> all() {
        return firm().list(new FirmRegister.Query(null, null, null, null, null, 500, null))
                .items();
    }

    long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
