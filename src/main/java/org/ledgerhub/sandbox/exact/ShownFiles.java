package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ledgerhub.sandbox.BookEntry;
import org.ledgerhub.sandbox.StoredFile;

/** The files of a division: those of documents that entries point to, and the others. */
final class ShownFiles {
    private static final List<String> POINTERS = List.of("Document", "BankStatementDocument");

    private final DivisionBooks books;

    ShownFiles(DivisionBooks books) {
        this.books = books;
    }

    List<BookEntry.Attached> of(JsonNode entry) {
        return documents(entry)
                .flatMap(document -> attachments(document).stream())
                .map(file -> new BookEntry.Attached(
                        file.path("FileName").asText(),
                        file.path("Sha256").asText(),
                        file.path("FileSize").asLong()))
                .toList();
    }

    /** The documents that an entry points to, or one of its lines where the entry has no field for it. */
    private Stream<String> documents(JsonNode entry) {
        List<ObjectNode> lines = books.rows(
                GeneralWriter.LINES,
                row -> Entries.of(row, entry.path("EntryID").asText()));
        return Stream.concat(Stream.of(entry), lines.stream())
                .flatMap(row -> POINTERS.stream()
                        .filter(row::hasNonNull)
                        .map(pointer -> row.path(pointer).asText()))
                .distinct();
    }

    /** Files of documents that no entry points to. */
    List<StoredFile> loose() {
        return books.rows(DocumentWriter.TABLE).stream()
                .filter(document -> !pointed(document.path("ID").asText()))
                .flatMap(document -> attachments(document.path("ID").asText()).stream()
                        .map(file -> new StoredFile(
                                books.division().key() + "/"
                                        + document.path("Subject").asText() + "/"
                                        + file.path("FileName").asText(),
                                file.path("Sha256").asText(),
                                file.path("FileSize").asLong())))
                .toList();
    }

    private List<ObjectNode> attachments(String document) {
        return books.rows(
                AttachmentWriter.TABLE, row -> row.path("Document").asText().equals(document));
    }

    private boolean pointed(String document) {
        return ShownEntries.TABLES.stream()
                .flatMap(table -> books.rows(table).stream())
                .anyMatch(entry -> documents(entry).anyMatch(document::equals));
    }
}
