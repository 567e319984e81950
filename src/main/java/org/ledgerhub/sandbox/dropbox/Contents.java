package org.ledgerhub.sandbox.dropbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.ledgerhub.sandbox.Digest;

/** The bytes of the files, each content once under its hash; on the disk before anybody is told of them. */
final class Contents {
    private final Path folder;

    Contents(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        sweep();
    }

    /** Bytes that came in and have no name yet. */
    Path incoming() throws IOException {
        return Files.createTempFile(folder, "incoming", ".part");
    }

    /** Adds to incoming bytes; no more than so many, and tells how many they were, one more when there were more. */
    static long append(Path incoming, InputStream content, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(incoming, StandardOpenOption.APPEND)) {
            while (size <= most) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, most + 1 - size));
                if (read < 0) {
                    return size;
                }
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    /** Keeps incoming bytes as a content, and tells what they are. */
    Content keep(Path incoming) throws IOException {
        Digest digest = Digest.of(incoming);
        String contentHash;
        try (InputStream in = Files.newInputStream(incoming)) {
            contentHash = ContentHash.of(in);
        }
        try (FileChannel bytes = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            bytes.force(true);
        }
        Files.move(
                incoming, path(digest.sha256()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Content(digest.sha256(), contentHash, digest.size());
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    private Path path(String sha256) {
        return folder.resolve(sha256);
    }

    private void sweep() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path part :
                    left.filter(path -> path.toString().endsWith(".part")).toList()) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Some bytes: their two hashes and how many they are. */
    record Content(String sha256, String contentHash, long size) {}
}
