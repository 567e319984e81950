package org.ledgerhub.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from.
 *
 * @param format source format: {@code coda}, {@code camt.053}, {@code ubl} …
 * @param source file name as received
 * @param path path inside a container (zip, mail), absent outside one
 * @param index place in the file, from 1
 */
public record Origin(String format, String source, @Nullable String path, int index) {
    public Origin {
        Objects.requireNonNull(format);
        Objects.requireNonNull(source);
        if (index < 1) {
            throw new IllegalArgumentException("index counts from 1, not " + index);
        }
    }
}
