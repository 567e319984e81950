package org.ledgerhub.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file held in memory. */
public record BytesSource(byte[] bytes, String name) implements Source {
    @Override
    public @Nullable String path() {
        return null;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
