package org.ledgerhub.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of handed-over files read as books: {@code <dossier>/<kind>/<name>.<ext>}, an entry for each
 * {@code .entry.json}, and every file but those still being written ({@code .part}).
 */
public final class HandedOverFiles {
    private static final String UNFINISHED = ".part";

    private final Path root;

    public HandedOverFiles(Path root) {
        this.root = root;
    }

    public Books books() {
        List<StoredFile> files = new ArrayList<>();
        for (Path file : files()) {
            try {
                files.add(StoredFile.of(root, file));
            } catch (NoSuchFileException e) {
                continue; // renamed or removed since the folder was listed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HandedOverEntries.books(files, file -> Files.readAllBytes(root.resolve(file.path())));
    }

    /** Removes everything below the root. */
    public void clear() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(path -> !path.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files come, are renamed and go while the folder is read; what is gone by then is passed over. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !file.toString().endsWith(UNFINISHED)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }
}
