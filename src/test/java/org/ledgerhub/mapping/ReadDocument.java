package org.ledgerhub.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Reads the only document of a file, as the hub would. */
public final class ReadDocument implements Sink {
    private final List<Document> documents = new ArrayList<>();
    private final List<StatementEntry> entries = new ArrayList<>();

    public static Fixtures.Given of(Path file) throws IOException {
        ReadDocument sink = new ReadDocument();
        Reading reading = new Formats().read(Source.of(file, String.valueOf(file.getFileName())), sink);
        if (!(reading instanceof Reading.Read) || sink.documents.size() != 1) {
            throw new AssertionError("one document expected in " + file + ": " + reading);
        }
        return new Fixtures.Given(sink.documents.get(0), sink.entries);
    }

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        return new Attachment(name, mediaType, content.readAllBytes().length, "", description);
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        entries.addAll(batch);
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        // pending entries are not booked
    }

    @Override
    public void document(Document document) {
        documents.add(document);
    }

    @Override
    public void rejected(int index, Problem problem) {
        throw new AssertionError(problem.toString());
    }
}
