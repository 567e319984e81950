package org.ledgerhub.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of some bytes: SHA-256 in lower-case hex, and how many they are. */
public record Digest(String sha256, long size) {

    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(hash().digest(bytes)), bytes.length);
    }

    /** Reads a file to its end. */
    public static Digest of(Path file) throws IOException {
        MessageDigest digest = hash();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new Digest(HexFormat.of().formatHex(digest.digest()), size);
        }
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
