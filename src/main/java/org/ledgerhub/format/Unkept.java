package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/** A sink that lets everything go, to find out whether a file can be read to its end. */
final class Unkept implements Sink {

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        return new Attachment(name, mediaType, content.transferTo(OutputStream.nullOutputStream()), "", description);
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        // let go
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        // let go
    }

    @Override
    public void document(Document document) {
        // let go
    }

    @Override
    public void rejected(int index, Problem problem) {
        // let go
    }
}
