package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/** Hands on what is read out of a container, each document and refusal under its place in the outermost file. */
final class Numbered implements Sink {
    private final Sink sink;
    private int documents;
    private int refusals;

    Numbered(Sink sink) {
        this.sink = sink;
    }

    int documents() {
        return documents;
    }

    int refusals() {
        return refusals;
    }

    @Override
    public void inner(Source file) throws IOException {
        sink.inner(file);
    }

    @Override
    public void from(Source source) {
        sink.from(source);
    }

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        return sink.attachment(name, mediaType, description, content);
    }

    @Override
    public void entries(List<StatementEntry> batch) throws IOException {
        sink.entries(batch);
    }

    @Override
    public void pending(List<StatementEntry> batch) throws IOException {
        sink.pending(batch);
    }

    @Override
    public void document(Document document) throws IOException {
        Origin origin = document.origin();
        documents++;
        sink.document(
                document.withOrigin(new Origin(origin.format(), origin.source(), origin.path(), documents + refusals)));
    }

    @Override
    public void rejected(int index, Problem problem) throws IOException {
        refusals++;
        sink.rejected(documents + refusals, problem);
    }
}
