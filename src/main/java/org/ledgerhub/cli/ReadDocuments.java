package org.ledgerhub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;

/** The documents of one file with their entries, in memory; for commands that work on them. */
final class ReadDocuments implements Sink {
    private final Consumer<Problem> rejected;
    private final List<WithEntries> documents = new ArrayList<>();
    private List<StatementEntry> entries = new ArrayList<>();

    ReadDocuments(Consumer<Problem> rejected) {
        this.rejected = rejected;
    }

    /** A document and its booked entries. */
    record WithEntries(Document document, List<StatementEntry> entries) {}

    List<WithEntries> all() {
        return documents;
    }

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        long size = content.transferTo(OutputStream.nullOutputStream());
        return new Attachment(name, mediaType, size, "", description);
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        entries.addAll(batch);
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        // What is not booked yet is neither posted nor converted.
    }

    @Override
    public void document(Document document) {
        documents.add(new WithEntries(document, entries));
        entries = new ArrayList<>();
    }

    @Override
    public void rejected(int index, Problem problem) {
        rejected.accept(problem);
        entries = new ArrayList<>();
    }
}
