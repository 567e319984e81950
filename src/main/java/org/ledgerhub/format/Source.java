package org.ledgerhub.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes to read, which may be opened more than once. */
public interface Source {
    /** File name as received. */
    String name();

    /** Path inside a container, null outside one. */
    @Nullable
    String path();

    /** Size in bytes. */
    long size();

    /** The bytes from the beginning; the caller closes. */
    InputStream open() throws IOException;

    /** A file on disk under the name it came with. */
    static Source of(Path file, String name) throws IOException {
        long size = Files.size(file);
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable String path() {
                return null;
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                return new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
            }
        };
    }
}
