package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/** The documents of one file with their booked entries, in memory; the content of attachments is let go. */
public final class ReadDocuments implements Sink {
    private final List<WithEntries> documents = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private List<StatementEntry> entries = new ArrayList<>();

    /** A document and its booked entries. */
    public record WithEntries(Document document, List<StatementEntry> entries) {}

    /** A document that is refused while the rest of its file is read. */
    public record Rejected(int index, Problem problem) {}

    /** What was read; of use once the file has been read to its end. */
    public List<WithEntries> all() {
        return documents;
    }

    /** What was refused; of use once the file has been read to its end. */
    public List<Rejected> rejected() {
        return rejected;
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
        rejected.add(new Rejected(index, problem));
        entries = new ArrayList<>();
    }
}
