package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of originals and attachments are kept, per firm, by their content (Message Store). */
interface OriginalStore {

    /**
     * Keeps the bytes safely, then runs what writes their row: nothing sweeps them in between.
     *
     * @throws Register.TooLarge when there are more bytes than the limit; nothing is kept
     * @throws IOException when they can't be read or kept; nothing is kept
     */
    <T> T keep(String firm, InputStream content, long limit, RowWriter<T> row) throws IOException;

    /** The bytes; the caller closes. */
    InputStream open(String firm, String sha256) throws IOException;

    /** Removes bytes that have no row and are older than a day; gives their number. */
    int sweep() throws IOException;

    /**
     * Bytes that are kept.
     *
     * @param sha256 lower-case hexadecimal
     * @param size bytes
     */
    record Kept(String sha256, long size) {}

    /** Writes the row of bytes that were just kept. */
    @FunctionalInterface
    interface RowWriter<T> {
        T write(Kept kept);
    }

    /** Whether a firm has a row for these bytes. */
    @FunctionalInterface
    interface Known {
        boolean knows(String firm, String sha256);
    }
}
