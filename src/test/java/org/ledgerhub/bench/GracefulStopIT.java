package org.ledgerhub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.AuditCheck;

class GracefulStopIT {
    /** What Kubernetes and service files commonly give a program to end. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** So slow that what waits for Octopus can't all be sent within the grace. */
    private static final String SLOW = "{\"latencyMillis\":300}";

    @Test
    void hubThatIsAskedToEndSettlesWhatItSendsAndBooksTheRestAfterTheRestart(@TempDir Path folder) throws Exception {
        Workload workload = Workload.of(11, 60, List.of("bakkerij-peeters", "studio-lumen", "garage-noord"));
        Program.Jar jar = Program.Jar.extract(Path.of(System.getProperty("hub.jar")), folder.resolve("program"));
        try (Site site = new Site(
                jar.quickToStart("sandbox"),
                jar.quickToStart("hub"),
                Files.createDirectories(folder.resolve("site")),
                0,
                List.of())) {
            // given: documents being read and delivered, and many more that wait for their lane
            Feed feed = new Feed(site, 3);
            feed.send(workload.first()).get();
            patiently(site)
                    .until(() -> site.sum().delivered() == workload.first().size());
            octopus(site, SLOW);
            Future<?> sent = feed.send(workload.rest());
            patiently(site).until(() -> site.sum().waiting() >= 15 && any(site, "waiting") && any(site, "sending"));

            // when
            Program.Ended ended = site.program().end(GRACE);

            // then
            assertThat(ended.exit()).as("exit code").isIn(143, 0);
            assertThat(ended.took()).isLessThan(GRACE);
            nothingIsHalfDone(site);

            // when
            octopus(site, "{}");
            site.program().again();
            site.program().awaitReady();
            sent.get();
            patiently(site).until(() -> site.sum().waiting() == 0 && site.sum().delivered() == workload.delivered());

            // then
            Ledgers ledgers = site.ledgersAtRest();
            assertThat(ledgers.texts()).doesNotHaveDuplicates();
            assertThat(ledgers.faults()).isEmpty();
            assertThat(site.sum())
                    .extracting(Completeness::balanced, Completeness::delivered, Completeness::refused)
                    .containsExactly(true, (long) workload.delivered(), (long) workload.refused());
        }
    }

    private static void nothingIsHalfDone(Site site) throws Exception {
        try (Database database = Engine.H2.open(site.data())) {
            assertThat(count(database, "delivery where status in ('sending', 'uncertain')"))
                    .isZero();
            assertThat(count(database, "lane where owner is not null")).isZero();
            assertThat(count(database, "outbox"))
                    .as("deliveries that waited for their lane")
                    .isPositive();
            assertThat(new AuditCheck(database.source()).verify())
                    .isInstanceOfSatisfying(
                            AuditCheck.Whole.class,
                            whole -> assertThat(whole.unsealed()).isZero());
        }
    }

    private static boolean any(Site site, String status) throws Exception {
        return !site.hub()
                .get("/api/submissions?limit=1&status=" + status)
                .path("items")
                .isEmpty();
    }

    private static void octopus(Site site, String faults) throws Exception {
        site.standIns()
                .post("/sandbox/octopus/_faults", "application/json", faults.getBytes(StandardCharsets.US_ASCII));
    }

    private static long count(Database database, String what) {
        return database.jdbc()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    private static ConditionFactory patiently(Site site) {
        return Awaitility.await("see " + site.program().log())
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100));
    }
}
