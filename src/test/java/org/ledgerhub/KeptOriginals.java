package org.ledgerhub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** The folder in which a running hub keeps the originals of the demo firm, for tests that get in its way. */
public final class KeptOriginals {
    private final Path folder;

    KeptOriginals(Path data) {
        folder = data.resolve("originals").resolve("kantoor-demo");
    }

    /** What keeps a document from being stored, until it is closed. */
    @FunctionalInterface
    public interface Obstacle extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** Where the bytes of a document are kept. */
    public Path place(byte[] content) {
        String sha256 = sha256(content);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Keeps one document, and only that one, from being stored: a file stands where the folder of its bytes should
     * be. Take a document from {@link #obstructable}.
     */
    public Obstacle obstruct(byte[] content) throws IOException {
        Path place = place(content).getParent();
        Files.createDirectories(place.getParent());
        if (Files.exists(place)) {
            throw new IllegalArgumentException("another original begins like this one; take other content");
        }
        Files.createFile(place);
        return () -> Files.delete(place);
    }

    /** A {@link BakeryInvoice} of this number whose bytes {@link #obstruct} can keep out alone. */
    public byte[] obstructable(String number) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> withComment(BakeryInvoice.numbered(number), i))
                .filter(content -> !Files.exists(place(content).getParent()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] withComment(byte[] xml, int number) {
        String text = new String(xml, StandardCharsets.UTF_8);
        return (text + "<!-- " + number + " -->\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
