package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Originals as files: {@code <root>/<firm>/<aa>/<sha256>}, written under a temporary name, forced to the disk, renamed,
 * and the folder forced too, before anybody hears of them.
 */
final class FolderStore implements OriginalStore {
    private static final Duration ORPHANED = Duration.ofDays(1);
    private static final String ARRIVING = ".arriving";

    private final Path root;
    private final Known known;
    private final Clock clock;

    /** Writers share it, the sweep has it alone: else it could remove a file whose row is about to be written. */
    private final ReadWriteLock quiet = new ReentrantReadWriteLock();

    FolderStore(Path root, Known known, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.known = known;
        this.clock = clock;
    }

    @Override
    public <T> T keep(String firm, InputStream content, long limit, RowWriter<T> row) throws IOException {
        Path arriving = Files.createDirectories(root.resolve(firm).resolve(ARRIVING));
        Path temporary = Files.createTempFile(arriving, "original", ".part");
        try {
            Kept kept = ForcedWrite.copy(content, temporary, limit);
            quiet.readLock().lock();
            try {
                Path place = place(firm, kept.sha256());
                Files.createDirectories(place.getParent());
                Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                ForcedWrite.folder(place.getParent());
                return row.write(kept);
            } finally {
                quiet.readLock().unlock();
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(String firm, String sha256) throws IOException {
        return Files.newInputStream(place(firm, sha256));
    }

    private Path place(String firm, String sha256) {
        return root.resolve(firm).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public int sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        int swept = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                swept += sweep(file);
            }
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
        return swept;
    }

    private int sweep(Path file) throws IOException {
        List<String> names = root.relativize(file).toString().transform(path -> List.of(path.split("[/\\\\]")));
        quiet.writeLock().lock();
        try {
            boolean old = Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now(clock).minus(ORPHANED));
            boolean temporary = names.get(1).equals(ARRIVING);
            if (old && (temporary || !known.knows(names.get(0), names.get(2)))) {
                Files.delete(file);
                return 1;
            }
            return 0;
        } catch (NoSuchFileException goneMeanwhile) {
            return 0;
        } finally {
            quiet.writeLock().unlock();
        }
    }
}
