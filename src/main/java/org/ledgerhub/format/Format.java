package org.ledgerhub.format;

import java.io.IOException;

/**
 * Reads one source format (Normalizer). Annotate the implementation with {@code @AutoService(Format.class)} and
 * give it a public constructor without arguments; it must be stateless.
 */
public interface Format {

    /** How sure a format is that a file is its own. */
    enum Match {
        NO,
        FALLBACK,
        YES
    }

    /** Name of the family, such as {@code coda}, {@code camt}, {@code ubl}. */
    String name();

    /** Decides on the first 64 KiB and the size; cheap, never throws. */
    Match recognises(Head head);

    /**
     * Reads the source to its end into the sink.
     *
     * <p>Documents given to the sink count only when {@link Reading.Read} is returned. Bad content never throws: the
     * whole file unreadable is {@link Reading.Unreadable}; one bad document in a well-formed file is
     * {@link Sink#rejected}.
     *
     * @throws IOException only when the source can't be read or the sink can't store
     */
    Reading read(Source source, Sink sink) throws IOException;
}
