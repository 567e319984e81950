package org.ledgerhub.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file taken out of a container, kept while it is read: a small one in memory, a large one in a temporary file. */
final class InnerFile implements Source, Closeable {
    private static final int IN_MEMORY = 1024 * 1024;

    private final String name;
    private final String path;
    private final long size;
    private final byte[] start;
    private final @Nullable Path whole;

    private InnerFile(String name, String path, long size, byte[] start, @Nullable Path whole) {
        this.name = name;
        this.path = path;
        this.size = size;
        this.start = start;
        this.whole = whole;
    }

    static InnerFile keep(String name, String path, InputStream content) throws IOException {
        byte[] start = content.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) {
            return new InnerFile(name, path, start.length, start, null);
        }
        Path whole = Files.createTempFile("ledgerhub", ".inner");
        boolean kept = false;
        try (OutputStream out = Files.newOutputStream(whole)) {
            out.write(start);
            long size = start.length + content.transferTo(out);
            kept = true;
            return new InnerFile(name, path, size, new byte[0], whole);
        } finally {
            if (!kept) {
                Files.deleteIfExists(whole);
            }
        }
    }

    /** Name of the file that came: the outermost container. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return whole == null
                ? new ByteArrayInputStream(start)
                : new BufferedInputStream(Files.newInputStream(whole), 64 * 1024);
    }

    @Override
    public void close() throws IOException {
        if (whole != null) {
            Files.deleteIfExists(whole);
        }
    }
}
