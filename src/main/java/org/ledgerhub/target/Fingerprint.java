package org.ledgerhub.target;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Size and hash of some bytes: two files with the same fingerprint are the same.
 *
 * @param size bytes
 * @param sha256 lower-case hexadecimal
 */
public record Fingerprint(long size, String sha256) {

    /** Reads a stream to its end; the caller closes it. */
    public static Fingerprint of(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[65_536];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
        }
        return new Fingerprint(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256.", every);
        }
    }
}
