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
    private final List<Fixtures.Given> given = new ArrayList<>();
    private final List<StatementEntry> entries = new ArrayList<>();

    public static Fixtures.Given of(Path file) throws IOException {
        ReadDocument sink = new ReadDocument();
        Reading reading = new Formats().read(Source.of(file, String.valueOf(file.getFileName())), sink);
        if (!(reading instanceof Reading.Read) || sink.given.size() != 1) {
            throw new AssertionError("one document expected in " + file + ": " + reading);
        }
        return sink.given.get(0);
    }

    /** Every document of a file with its entries; none when the file can't be read. */
    static List<Fixtures.Given> all(Path file) throws IOException {
        ReadDocument sink = new ReadDocument();
        Reading reading = new Formats().read(Source.of(file, String.valueOf(file.getFileName())), sink);
        return reading instanceof Reading.Read ? sink.given : List.of();
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
        given.add(new Fixtures.Given(document, entries));
        entries.clear();
    }

    @Override
    public void rejected(int index, Problem problem) {
        entries.clear();
    }
}
