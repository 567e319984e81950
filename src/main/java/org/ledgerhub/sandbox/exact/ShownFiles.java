package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
        return POINTERS.stream()
                .filter(entry::hasNonNull)
                .flatMap(pointer -> attachments(entry.path(pointer).asText()).stream())
                .map(file -> new BookEntry.Attached(
                        file.path("FileName").asText(),
                        file.path("Sha256").asText(),
                        file.path("FileSize").asLong()))
                .toList();
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
                .anyMatch(entry -> POINTERS.stream()
                        .anyMatch(pointer -> entry.path(pointer).asText().equals(document)));
    }
}
