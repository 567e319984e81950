package org.ledgerhub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;
import org.ledgerhub.json.Json;

/**
 * The documents of one file as lines of JSON, kept back until the file has been read to its end: entries come before
 * the header they belong to, and a truncated file must print and tell nothing of its parts.
 */
final class JsonLines implements Sink, AutoCloseable {
    private static final byte[] COMMA = {','};

    private final Spool done = new Spool();
    private final List<Problem> rejected = new ArrayList<>();
    private Spool entries = new Spool();
    private Spool pending = new Spool();

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long size = new DigestInputStream(content, sha256).transferTo(OutputStream.nullOutputStream());
            return new Attachment(name, mediaType, size, HexFormat.of().formatHex(sha256.digest()), description);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException("This Java has no SHA-256.", impossible);
        }
    }

    @Override
    public void entries(List<StatementEntry> batch) throws IOException {
        append(entries, batch);
    }

    @Override
    public void pending(List<StatementEntry> batch) throws IOException {
        append(pending, batch);
    }

    @Override
    public void document(Document document) throws IOException {
        byte[] header = Json.write(document).getBytes(StandardCharsets.UTF_8);
        done.write(header, header.length - 1);
        list("entries", entries);
        list("pending", pending);
        done.write("}\n".getBytes(StandardCharsets.UTF_8));
        fresh();
    }

    @Override
    public void rejected(int index, Problem problem) throws IOException {
        rejected.add(problem);
        fresh();
    }

    /** What was refused one by one; of use once the file has been read to its end. */
    List<Problem> rejected() {
        return rejected;
    }

    /** Prints what was read; the file has been read to its end by now. */
    void printTo(OutputStream out) throws IOException {
        done.copyTo(out);
    }

    @Override
    public void close() throws IOException {
        done.close();
        entries.close();
        pending.close();
    }

    private void fresh() throws IOException {
        entries.close();
        pending.close();
        entries = new Spool();
        pending = new Spool();
    }

    private void list(String name, Spool items) throws IOException {
        if (!items.isEmpty()) {
            done.write((",\"" + name + "\":[").getBytes(StandardCharsets.UTF_8));
            items.copyTo(done.out());
            done.write(new byte[] {']'});
        }
    }

    private static void append(Spool spool, List<StatementEntry> batch) throws IOException {
        for (StatementEntry entry : batch) {
            if (!spool.isEmpty()) {
                spool.write(COMMA);
            }
            spool.write(Json.mapper().writeValueAsBytes(entry));
        }
    }
}
