package org.ledgerhub.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** An original as a source to read. */
record StoredSource(OriginalStore store, OriginalRow original) implements Source {

    @Override
    public String name() {
        return original.fileName();
    }

    @Override
    public @Nullable String path() {
        return null;
    }

    @Override
    public long size() {
        return original.size();
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(store.open(original.firm(), original.sha256()), 64 * 1024);
    }
}
