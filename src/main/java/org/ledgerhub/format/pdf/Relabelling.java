package org.ledgerhub.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Hands on what is read, each document as it is called here. */
record Relabelling(Sink sink, UnaryOperator<Document> label) implements Sink {

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
        sink.document(label.apply(document));
    }

    @Override
    public void rejected(int index, Problem problem) throws IOException {
        sink.rejected(index, problem);
    }
}
