package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
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

/** Keeps what a format gives in memory, and holds it to what formats promise a sink. */
final class KeepingSink implements Sink {
    private static final int LARGEST_BATCH = 1_000;

    final List<ReadFile.Part> parts = new ArrayList<>();
    final List<ReadFile.Rejection> rejections = new ArrayList<>();
    final List<byte[]> files = new ArrayList<>();
    private List<StatementEntry> entries = new ArrayList<>();
    private List<StatementEntry> pending = new ArrayList<>();

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        byte[] bytes = content.readAllBytes();
        files.add(bytes);
        return new Attachment(name, mediaType, bytes.length, sha256(bytes), description);
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        entries.addAll(ofGoodSize(batch));
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        pending.addAll(ofGoodSize(batch));
    }

    @Override
    public void document(Document document) {
        parts.add(new ReadFile.Part(document, entries, pending));
        begin();
    }

    @Override
    public void rejected(int index, Problem problem) {
        rejections.add(new ReadFile.Rejection(index, problem));
        begin();
    }

    private void begin() {
        entries = new ArrayList<>();
        pending = new ArrayList<>();
    }

    private static List<StatementEntry> ofGoodSize(List<StatementEntry> batch) {
        if (batch.isEmpty() || batch.size() > LARGEST_BATCH) {
            throw new AssertionError("a batch of " + batch.size() + " entries");
        }
        return batch;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
