package org.ledgerhub.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of handed-over files read as books: {@code <dossier>/<kind>/<name>.<ext>}, an entry for each
 * {@code .entry.json}, and every file but those still being written ({@code .part}).
 */
public final class HandedOverFiles {
    private static final String ENTRY = ".entry.json";
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
        List<JsonNode> entries = files.stream()
                .filter(file -> file.path().endsWith(ENTRY))
                .map(file -> entry(file, files))
                .toList();
        return new Books(entries, files);
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

    /** The posting as it was written, with what a reader of any books expects added where it is absent. */
    private JsonNode entry(StoredFile file, List<StoredFile> files) {
        JsonNode json = content(file);
        if (!(json instanceof ObjectNode entry)) {
            return Json.tree(Map.of("reference", file.path(), "problem", "not a JSON object"));
        }
        putIfAbsent(entry, "reference", file.path());
        putIfAbsent(
                entry,
                "dossier",
                file.path().substring(0, Math.max(0, file.path().indexOf('/'))));
        if (entry.path("number").isTextual()) {
            putIfAbsent(entry, "yourReference", entry.get("number").textValue());
        }
        if (!entry.has("attachments")) {
            String stem = file.path().substring(0, file.path().length() - ENTRY.length()) + ".";
            entry.set(
                    "attachments",
                    Json.tree(files.stream()
                            .filter(other -> other.path().startsWith(stem) && !other.equals(file))
                            .map(other -> new BookEntry.Attached(name(other), other.sha256(), other.size()))
                            .toList()));
        }
        return entry;
    }

    private JsonNode content(StoredFile file) {
        try {
            return Json.parse(Files.readAllBytes(root.resolve(file.path())));
        } catch (JsonProcessingException e) {
            return Json.tree("unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putIfAbsent(ObjectNode entry, String field, String value) {
        if (!entry.has(field)) {
            entry.put(field, value);
        }
    }

    private static String name(StoredFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
