package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.TargetFailure;

class MasterDataRefreshTest {
    private static final Instant NOW = Instant.parse("2026-03-28T09:00:00Z");
    private static final MasterData CHART = new MasterData(
            List.of(new MasterData.Account("612000", "Supplies", false)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @TempDir
    Path folder;

    private final PackageOfTests books = new PackageOfTests("books", 1);
    private Database database;
    private OutDesk desk;

    private MasterDataRefresh open(Engine engine) throws Exception {
        database = engine.open(folder);
        desk = new OutDesk(database, folder, Clock.systemUTC(), books);
        books.masterData(CHART);
        return desk.refresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void newConnectionIsFetchedAtOnceThenEveryWeek(Engine engine) throws Exception {
        MasterDataRefresh refresh = open(engine);

        assertThat(refresh.refreshDue(NOW)).isEqualTo(1);
        assertThat(desk.office.of(OutDesk.FIRM).masterData("books", "1")).hasValue(CHART);
        assertThat(refresh.refreshDue(NOW.plus(Duration.ofDays(6)))).isZero();
        assertThat(refresh.refreshDue(NOW.plus(Duration.ofDays(7)))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void packageThatIsDownIsAskedAgainAfterAnHour(Engine engine) throws Exception {
        MasterDataRefresh refresh = open(engine);
        books.down(true);

        assertThat(refresh.refreshDue(NOW)).isZero();
        books.down(false);
        assertThat(refresh.refreshDue(NOW.plus(Duration.ofMinutes(59)))).isZero();
        assertThat(refresh.refreshDue(NOW.plus(Duration.ofMinutes(60)))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void manyHubsFetchOnce(Engine engine) throws Exception {
        MasterDataRefresh refresh = open(engine);

        int fetched = IntStream.range(0, 8)
                .parallel()
                .map(hub -> refresh.refreshDue(NOW))
                .sum();

        assertThat(fetched).isEqualTo(1);
        assertThat(books.fetches()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksIsToldThatThePackageIsDownAndWhatWasKnownStays(Engine engine) throws Exception {
        MasterDataRefresh refresh = open(engine);
        assertThat(refresh.refresh(OutDesk.FIRM, "books")).isEqualTo(1);
        books.down(true);

        assertThatThrownBy(() -> refresh.refresh(OutDesk.FIRM, "books")).isInstanceOf(TargetFailure.class);

        assertThat(desk.office.of(OutDesk.FIRM).masterData("books", "1")).hasValue(CHART);
    }
}
