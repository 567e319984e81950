package org.ledgerhub.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes kept back: in memory while they are few, in a temporary file from then on. */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream onDisk;
    private long size;

    boolean isEmpty() {
        return size == 0;
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    void write(byte[] bytes, int length) throws IOException {
        if (onDisk == null && memory.size() + length > IN_MEMORY) {
            spill();
        }
        (onDisk == null ? memory : onDisk).write(bytes, 0, length);
        size += length;
    }

    /** This spool as a stream to write to. */
    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                Spool.this.write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                Spool.this.write(java.util.Arrays.copyOfRange(bytes, from, from + length));
            }
        };
    }

    void copyTo(OutputStream out) throws IOException {
        if (onDisk == null) {
            memory.writeTo(out);
        } else {
            onDisk.flush();
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (onDisk != null) {
            onDisk.close();
            Files.deleteIfExists(file);
        }
    }

    private void spill() throws IOException {
        file = Files.createTempFile("ledgerhub", ".json");
        onDisk = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
        memory.writeTo(onDisk);
        memory.reset();
    }
}
