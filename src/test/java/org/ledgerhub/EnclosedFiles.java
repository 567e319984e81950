package org.ledgerhub;

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

/** Keeps the bytes of the files that lie in a document. */
final class EnclosedFiles implements Sink {
    private final List<byte[]> contents = new ArrayList<>();

    static List<byte[]> of(Path file) throws IOException {
        EnclosedFiles sink = new EnclosedFiles();
        Reading reading = new Formats().read(Source.of(file, String.valueOf(file.getFileName())), sink);
        if (!(reading instanceof Reading.Read)) {
            throw new AssertionError(file + " cannot be read: " + reading);
        }
        return sink.contents;
    }

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        byte[] bytes = content.readAllBytes();
        contents.add(bytes);
        return new Attachment(name, mediaType, bytes.length, "", description);
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        // only the files in it are looked at
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        // only the files in it are looked at
    }

    @Override
    public void document(Document document) {
        // only the files in it are looked at
    }

    @Override
    public void rejected(int index, Problem problem) {
        throw new AssertionError(problem.toString());
    }
}
