package org.ledgerhub.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Files handed over read as books: an entry for each {@code .entry.json}. */
public final class HandedOverEntries {
    private static final String ENTRY = ".entry.json";

    private HandedOverEntries() {}

    /** The bytes of a file that was handed over. */
    @FunctionalInterface
    public interface Bytes {
        byte[] of(StoredFile file) throws IOException;
    }

    /** The books that these files make; their paths begin with the dossier. */
    public static Books books(List<StoredFile> files, Bytes bytes) {
        List<JsonNode> entries = files.stream()
                .filter(file -> file.path().endsWith(ENTRY))
                .map(file -> entry(file, files, bytes))
                .toList();
        return new Books(entries, files);
    }

    /** The posting as it was written, with what a reader of any books expects added where it is absent. */
    private static JsonNode entry(StoredFile file, List<StoredFile> files, Bytes bytes) {
        JsonNode json = content(file, bytes);
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

    private static JsonNode content(StoredFile file, Bytes bytes) {
        try {
            return Json.parse(bytes.of(file));
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
