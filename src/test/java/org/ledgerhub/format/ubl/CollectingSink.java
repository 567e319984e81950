package org.ledgerhub.format.ubl;

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
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;

/** Keeps what a reader gives, in memory. */
final class CollectingSink implements Sink {
    final List<Invoice> invoices = new ArrayList<>();
    final List<Problem> rejections = new ArrayList<>();
    final List<byte[]> files = new ArrayList<>();

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        byte[] bytes = content.readAllBytes();
        files.add(bytes);
        return new Attachment(name, mediaType, bytes.length, sha256(bytes), description);
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        throw new AssertionError("an invoice has no entries");
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        throw new AssertionError("an invoice has no pending entries");
    }

    @Override
    public void document(Document document) {
        invoices.add((Invoice) document);
    }

    @Override
    public void rejected(int index, Problem problem) {
        rejections.add(problem);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
