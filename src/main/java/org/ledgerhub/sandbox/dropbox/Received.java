package org.ledgerhub.sandbox.dropbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of one call, received to their end and checked against what the sender says of them.
 *
 * @param bytes where they lie; gone when closed, unless they were kept
 * @param size how many they are
 */
record Received(Path bytes, long size) implements Closeable {

    /**
     * Receives the body of a call.
     *
     * @throws Refusal when it is too large, or not what its sender says
     */
    static Received of(InputStream body, Argument argument, Contents contents, long most) throws IOException {
        Path bytes = contents.incoming();
        long size = Contents.append(bytes, body, most);
        Received received = new Received(bytes, size);
        try {
            if (size > most) {
                throw Refusal.of("payload_too_large");
            }
            received.check(argument);
            return received;
        } catch (Refusal refusal) {
            received.close();
            throw refusal;
        }
    }

    private void check(Argument argument) throws IOException {
        if (argument.optional("content_hash").isEmpty()) {
            return;
        }
        try (InputStream in = open()) {
            if (!argument.text("content_hash").equals(ContentHash.of(in))) {
                throw Refusal.of("content_hash_mismatch");
            }
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(bytes);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(bytes);
    }
}
