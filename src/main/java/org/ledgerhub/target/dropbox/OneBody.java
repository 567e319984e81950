package org.ledgerhub.target.dropbox;

import com.dropbox.core.http.HttpRequestor.Response;
import com.dropbox.core.http.HttpRequestor.Uploader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/** The body of one call as the vendor's library hands it over; a stream is sent as it is read. */
final class OneBody extends Uploader {
    private final Sending sending;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private @Nullable InputStream stream;

    /** What sends a call with its body. */
    @FunctionalInterface
    interface Sending {
        Response send(BodyPublisher body) throws IOException;
    }

    OneBody(Sending sending) {
        this.sending = sending;
    }

    @Override
    public OutputStream getBody() {
        return written;
    }

    @Override
    public void upload(InputStream in) {
        stream = in;
    }

    @Override
    public Response finish() throws IOException {
        InputStream streamed = stream;
        return sending.send(
                streamed == null
                        ? BodyPublishers.ofByteArray(written.toByteArray())
                        : BodyPublishers.ofInputStream(() -> streamed));
    }

    @Override
    public void close() {
        // Nothing is held: the caller closes its stream.
    }

    @Override
    public void abort() {
        // Nothing was begun.
    }
}
