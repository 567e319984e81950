package org.ledgerhub.target;

import java.io.IOException;
import java.util.Optional;

/**
 * A place where files are handed over: a folder, a server. Paths are relative to its root, with slashes. A failed
 * call tells nothing about what it did.
 */
public interface Shelf {

    /** What lies at a path, read to its end; empty when surely nothing does. */
    Optional<Fingerprint> look(String path) throws IOException;

    /** The bytes of a small file; empty when surely there is none. */
    Optional<byte[]> read(String path) throws IOException;

    /** Writes a file, its folders too, and makes it last; what lies at the path is replaced. */
    void store(String path, Delivery.Content content) throws IOException;

    /**
     * Gives a file its name, at once or not at all.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the name is taken: nothing is replaced
     */
    void rename(String from, String to) throws IOException;
}
