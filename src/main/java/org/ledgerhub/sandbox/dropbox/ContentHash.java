package org.ledgerhub.sandbox.dropbox;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Dropbox's hash of a file's content: SHA-256 of the SHA-256 of each of its blocks of 4 MiB. */
final class ContentHash {
    private static final int BLOCK = 4 * 1024 * 1024;

    private ContentHash() {}

    /** Reads the stream to its end. */
    static String of(InputStream content) throws IOException {
        MessageDigest blocks = sha256();
        for (byte[] block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
            blocks.update(sha256().digest(block));
        }
        return HexFormat.of().formatHex(blocks.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
