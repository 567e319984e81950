package org.ledgerhub.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ledgerhub.office.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Originals as chunks in the database that the hubs of a cluster share, in the transaction that writes their row. The
 * stream ends up in a temporary file first, so that a slow sender holds no transaction.
 */
final class DatabaseStore implements OriginalStore {
    /** Length of all chunks but the last, in bytes. */
    static final int CHUNK = 1024 * 1024;

    private static final Duration ORPHANED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DatabaseStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public <T> T keep(String firm, InputStream content, long limit, RowWriter<T> row) throws IOException {
        Path temporary = Files.createTempFile("original", ".part");
        try {
            Kept kept = ForcedWrite.copy(content, temporary, limit);
            return transaction.execute(status -> {
                store(firm, kept, temporary);
                return row.write(kept);
            });
        } catch (UncheckedIOException lost) {
            throw lost.getCause();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The sweep sees by the new time that somebody needs known bytes again; it may have been faster, or another sender. */
    private void store(String firm, Kept kept, Path file) {
        while (!known(firm, kept)) {
            String id = UUID.randomUUID().toString();
            boolean first = jdbc.sql("""
                            insert into content (id, firm, sha256, size, kept) values (?, ?, ?, ?, ?)
                            on conflict do nothing""")
                            .params(id, firm, kept.sha256(), kept.size(), Columns.time(clock.instant()))
                            .update()
                    == 1;
            if (first) {
                chunks(id, file);
                return;
            }
        }
    }

    private boolean known(String firm, Kept kept) {
        return jdbc.sql("update content set kept = ? where firm = ? and sha256 = ?")
                        .params(Columns.time(clock.instant()), firm, kept.sha256())
                        .update()
                == 1;
    }

    private void chunks(String id, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            int n = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                jdbc.sql("insert into content_chunk (content, n, bytes) values (?, ?, ?)")
                        .params(id, n++, chunk)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(String firm, String sha256) throws IOException {
        Row row = jdbc.sql("select id, size from content where firm = ? and sha256 = ?")
                .params(firm, sha256)
                .query((found, n) -> new Row(found.getString("id"), found.getLong("size")))
                .optional()
                .orElseThrow(() -> new NoSuchFileException(firm + "/" + sha256));
        return new SequenceInputStream(new Chunks(row));
    }

    @Override
    public int sweep() {
        return jdbc.sql("""
                        delete from content where kept < :day
                          and not exists (select 1 from original o
                            where o.firm = content.firm and o.sha256 = content.sha256)
                          and not exists (select 1 from attachment a join original o on o.id = a.original
                            where o.firm = content.firm and a.sha256 = content.sha256)""")
                .param("day", Columns.time(clock.instant().minus(ORPHANED)))
                .update();
    }

    /**
     * Bytes that are there.
     *
     * @param id key of their chunks
     * @param size in bytes
     */
    private record Row(String id, long size) {
        int chunks() {
            return Math.toIntExact((size + CHUNK - 1) / CHUNK);
        }
    }

    /** The chunks in order, each fetched when the one before is used up. */
    private final class Chunks implements Enumeration<InputStream> {
        private final Row row;
        private final PrimitiveIterator.OfInt next;

        Chunks(Row row) {
            this.row = row;
            this.next = IntStream.range(0, row.chunks()).iterator();
        }

        @Override
        public boolean hasMoreElements() {
            return next.hasNext();
        }

        @Override
        public InputStream nextElement() {
            int n = next.nextInt();
            return new ByteArrayInputStream(jdbc.sql("select bytes from content_chunk where content = ? and n = ?")
                    .params(row.id(), n)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new NoSuchElementException("Chunk " + n + " of " + row.id() + " is gone.")));
        }
    }
}
