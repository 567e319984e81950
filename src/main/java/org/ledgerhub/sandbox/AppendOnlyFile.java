package org.ledgerhub.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Books on disk: one JSON object per line, only ever appended. What was appended may be acknowledged once
 * {@link #force} returned; callers who come while the disk is busy share its next turn. A process killed while writing
 * leaves at most one torn line at the end, which was never acknowledged and is dropped.
 */
public final class AppendOnlyFile implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final Object disk = new Object();
    private long end;
    private long forced;

    private AppendOnlyFile(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = end;
    }

    /**
     * Opens or creates the file and hands over what it holds, in the order it was written.
     *
     * @throws IllegalStateException if another program has it open or a line before the last is damaged
     */
    public static AppendOnlyFile open(Path file, Consumer<JsonNode> replay) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(file, channel);
            long end = replay(file, replay);
            channel.truncate(end);
            return new AppendOnlyFile(file, channel, end);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Writes one line at the end; if that fails the file is as it was before. */
    public synchronized void append(JsonNode line) {
        byte[] json = Json.bytes(line);
        ByteBuffer bytes =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            try {
                long at = end;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
                end = at;
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Returns when everything appended before the call is on the disk. */
    public void force() {
        long wanted = end();
        synchronized (disk) {
            if (forced >= wanted) {
                return;
            }
            long written = end();
            try {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot force " + file, e);
            }
            forced = written;
        }
    }

    private synchronized long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Two programs appending to the same books would each miss what the other booked. */
    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException(file + " is open in this program already", e);
        }
        throw new IllegalStateException(file + " is open in another program; stop it or choose other data");
    }

    private static long replay(Path file, Consumer<JsonNode> replay) throws IOException {
        long end = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                replay.accept(parse(file, end, line.toByteArray()));
                end += line.size() + 1;
                line.reset();
            }
        }
        return end;
    }

    private static JsonNode parse(Path file, long at, byte[] line) {
        try {
            return Json.parse(line);
        } catch (IOException e) {
            throw new IllegalStateException(file + " is damaged at byte " + at, e);
        }
    }
}
