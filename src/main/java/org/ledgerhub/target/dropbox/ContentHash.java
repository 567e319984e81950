package org.ledgerhub.target.dropbox;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ledgerhub.target.Fingerprint;
import org.ledgerhub.target.Parcel;

/** Dropbox' hash of a content: SHA-256 over the SHA-256 of each block of 4 MiB, lower-case hexadecimal. */
final class ContentHash {
    private static final int BLOCK = 4 * 1024 * 1024;

    private ContentHash() {}

    /**
     * Reads a file to its end.
     *
     * @throws IOException when it can't be read, or is not what was stored
     */
    static String of(Parcel.Item item) throws IOException {
        MessageDigest whole = sha256();
        MessageDigest blocks = sha256();
        long size = 0;
        try (InputStream content = new DigestInputStream(item.content().open(), whole)) {
            for (byte[] block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
                blocks.update(sha256().digest(block));
                size += block.length;
            }
        }
        if (!new Fingerprint(size, HexFormat.of().formatHex(whole.digest())).equals(item.fingerprint())) {
            throw new IOException("The stored file for " + item.path() + " is not the one that came in.");
        }
        return HexFormat.of().formatHex(blocks.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256.", every);
        }
    }
}
