package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;

/** What the hubs of a cluster keep together. */
class DatabaseStoreTest {
    private static final long LIMIT = 10L * DatabaseStore.CHUNK;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void bytesComeBackAsTheyWere(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            OriginalStore store = store(database, NOW);

            for (int size : new int[] {0, 1, DatabaseStore.CHUNK, 2 * DatabaseStore.CHUNK + 17}) {
                byte[] bytes = bytes(size);
                OriginalStore.Kept kept = keep(store, "firm", bytes);

                assertThat(kept.size()).isEqualTo(size);
                assertThat(read(store, "firm", kept.sha256())).isEqualTo(bytes);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sameBytesAreKeptOncePerFirmAlsoWhenTheyComeAtOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                ExecutorService senders = Executors.newFixedThreadPool(6)) {
            OriginalStore store = store(database, NOW);
            byte[] bytes = bytes(DatabaseStore.CHUNK + 1);
            CyclicBarrier start = new CyclicBarrier(6);
            List<Callable<OriginalStore.Kept>> all = IntStream.range(0, 6)
                    .<Callable<OriginalStore.Kept>>mapToObj(n -> () -> {
                        start.await();
                        return keep(store, n % 2 == 0 ? "firm" : "other", bytes);
                    })
                    .toList();

            for (var kept : senders.invokeAll(all)) {
                kept.get();
            }

            assertThat(count(database, "content")).isEqualTo(2);
            assertThat(count(database, "content_chunk")).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesAreNotThereWhenTheirRowIsNotWritten(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            OriginalStore store = store(database, NOW);

            assertThatThrownBy(() -> store.keep("firm", stream(bytes(5)), LIMIT, kept -> {
                        throw new IllegalStateException("the row can't be written");
                    }))
                    .hasMessage("the row can't be written");
            assertThatThrownBy(() -> keep(store, "firm", bytes((int) LIMIT + 1)))
                    .isInstanceOf(Register.TooLarge.class);

            assertThat(count(database, "content")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherFirmDoesNotSeeThem(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            OriginalStore store = store(database, NOW);
            OriginalStore.Kept kept = keep(store, "firm", bytes(5));

            assertThatThrownBy(() -> store.open("other", kept.sha256())).isInstanceOf(NoSuchFileException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesWithoutARowGoAfterADayUnlessTheyCameAgain(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            keep(store(database, NOW), "firm", bytes(5));
            OriginalStore.Kept again = keep(store(database, NOW), "firm", bytes(7));
            OriginalStore later = store(database, NOW.plus(Duration.ofHours(25)));
            keep(later, "firm", bytes(7));

            assertThat(later.sweep()).isEqualTo(1);

            assertThat(count(database, "content_chunk")).isEqualTo(1);
            assertThat(read(later, "firm", again.sha256())).isEqualTo(bytes(7));
        }
    }

    private static OriginalStore store(Database database, Instant now) {
        return new DatabaseStore(database.jdbc(), database.transaction(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static OriginalStore.Kept keep(OriginalStore store, String firm, byte[] bytes) throws IOException {
        return store.keep(firm, stream(bytes), LIMIT, kept -> kept);
    }

    private static byte[] read(OriginalStore store, String firm, String sha256) throws IOException {
        try (InputStream content = store.open(firm, sha256)) {
            return content.readAllBytes();
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static int count(Database database, String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
