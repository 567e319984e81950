package org.ledgerhub.format.ubl;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** A file held in memory. */
record BytesSource(byte[] bytes, String name) implements Source {
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
