package org.ledgerhub.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** A file in the books: its path with forward slashes, SHA-256 in lower-case hex, and size in bytes. */
public record StoredFile(String path, String sha256, long size) {

    /** Reads a file of the disk to its end, to tell what it is. */
    static StoredFile of(Path root, Path file) throws IOException {
        Digest digest = Digest.of(file);
        String path = root.relativize(file).toString().replace('\\', '/');
        return new StoredFile(path, digest.sha256(), digest.size());
    }
}
