package org.ledgerhub.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.MovedClock;

/** What the hub remembers of the settings for a moment never hides a change that was made here. */
class RecentTest {
    private static final String FIRM = "kantoor-demo";
    private static final String DOSSIER = "bakkerij-peeters";
    private static final String OURS = "0700123432";
    private static final String OTHER = "0719442070";

    private final MovedClock clock = new MovedClock(Instant.parse("2026-02-01T12:00:00Z"));

    @TempDir
    Path data;

    private Database database;
    private Office here;
    private Office elsewhere;

    @BeforeEach
    void twoHubs() throws Exception {
        database = Engine.H2.open(data);
        here = OfficeDesk.demo(database, data, clock);
        elsewhere = OfficeDesk.open(database, data, clock);
        assertThat(ours(here)).containsExactly(DOSSIER);
        assertThat(ours(elsewhere)).containsExactly(DOSSIER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void changeIsSeenAtOnceByTheHubThatMadeIt() {
        number(here.of(FIRM, "a person"), OTHER);

        assertThat(ours(here)).isEmpty();
        assertThat(dossiers(here, OTHER)).containsExactly(DOSSIER);
    }

    @Test
    void changeIsSeenByAnotherHubWithinASecond() {
        number(here.of(FIRM), OTHER);

        assertThat(ours(elsewhere)).as("before the moment is over").containsExactly(DOSSIER);
        clock.pass(Duration.ofSeconds(1));
        assertThat(ours(elsewhere)).isEmpty();
    }

    @Test
    void changeIsSeenByNobodyElseBeforeItsCommitAndByAllAfterIt() {
        database.transaction().executeWithoutResult(status -> {
            number(here.of(FIRM), OTHER);
            assertThat(ours(here)).as("the transaction itself").isEmpty();
            assertThat(onAnotherThread()).as("somebody else").containsExactly(DOSSIER);
        });

        assertThat(ours(here)).isEmpty();
    }

    @Test
    void changeThatIsTakenBackWasNeverRemembered() {
        database.transaction().executeWithoutResult(status -> {
            number(here.of(FIRM), OTHER);
            assertThat(ours(here)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(ours(here)).containsExactly(DOSSIER);
    }

    private static void number(FirmOffice desk, String enterpriseNumber) {
        Dossier standing = desk.dossier(DOSSIER).orElseThrow();
        desk.save(standing.withEnterprise(enterpriseNumber, "BE" + enterpriseNumber));
    }

    private List<String> onAnotherThread() {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> ours(here))
                .join();
    }

    private static List<String> ours(Office office) {
        return dossiers(office, OURS);
    }

    private static List<String> dossiers(Office office, String enterpriseNumber) {
        return office.of(FIRM).byEnterprise(enterpriseNumber).stream()
                .map(Dossier::id)
                .toList();
    }
}
