package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.cli.StoredTrail;
import org.ledgerhub.office.AuditCheck;
import org.ledgerhub.office.AuditSealing;
import org.ledgerhub.office.AuditTrail;

/** The audit trail is walked where it lies, without a hub; a database that a hub holds is left to it. */
class StoredAuditTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void trailIsWalkedInBothDatabases(Engine engine) throws Exception {
        String url;
        try (Database database = engine.open(data)) {
            write(database, 3);
            url = url(database);
        }

        assertThat(audit(engine, url).verify(data))
                .isInstanceOfSatisfying(
                        StoredTrail.Walked.class,
                        walked -> assertThat(walked.verdict())
                                .isInstanceOfSatisfying(
                                        AuditCheck.Whole.class,
                                        whole -> assertThat(whole.entries()).isEqualTo(3)));
    }

    @ParameterizedTest
    @EnumSource
    void changedEntryIsFound(Engine engine) throws Exception {
        String url;
        try (Database database = engine.open(data)) {
            write(database, 3);
            database.jdbc()
                    .sql("update audit set reason = 'other' where position = 2")
                    .update();
            url = url(database);
        }

        assertThat(audit(engine, url).verify(data))
                .isInstanceOfSatisfying(
                        StoredTrail.Walked.class,
                        walked -> assertThat(walked.verdict())
                                .isInstanceOfSatisfying(
                                        AuditCheck.Broken.class,
                                        broken -> assertThat(broken.position()).isEqualTo(2)));
    }

    @Test
    void folderWithoutADatabaseIsTold() {
        assertThat(new StoredAudit(Map.of()).verify(data))
                .isEqualTo(new StoredTrail.Absent(
                        "There is no database in " + data + ": name the hub's data folder with --data."));
    }

    private static StoredAudit audit(Engine engine, String url) {
        return new StoredAudit(
                engine == Engine.H2 ? Map.of() : Map.of("HUB_DATABASE_URL", url, "HUB_DATABASE_USER", "postgres"));
    }

    private static String url(Database database) {
        return ((HikariDataSource) database.source()).getJdbcUrl();
    }

    static void write(Database database, int entries) {
        AuditTrail trail = new AuditTrail(database.jdbc(), Clock.systemUTC());
        for (int i = 1; i <= entries; i++) {
            trail.moved("kantoor-demo", "s" + i, null, "received", "folder", "reason");
        }
        new AuditSealing(database.jdbc(), database.transaction()).seal();
    }
}
