package org.ledgerhub.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.format.StatementWriter;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The original, or the statement as CODA, and the attachments of a submission, opened from where they are kept. */
@Component
final class StoredEnclosures implements Enclosures {
    private final SubmissionRows submissions;
    private final OriginalRows originals;
    private final OriginalStore store;
    private final EntryRows entries;
    private final JdbcClient jdbc;

    StoredEnclosures(
            SubmissionRows submissions,
            OriginalRows originals,
            OriginalStore store,
            EntryRows entries,
            JdbcClient jdbc) {
        this.submissions = submissions;
        this.originals = originals;
        this.store = store;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    @Override
    public List<Delivery.File> of(String submission, boolean coda) {
        SubmissionRow row = submissions.get(submission);
        OriginalRow original = originals.get(row.original());
        Document document = row.readDocument();
        List<Delivery.File> files = new ArrayList<>();
        files.add(
                coda
                                && document instanceof BankStatement statement
                                && !statement.origin().format().equals("coda")
                        ? coda(row, original, statement)
                        : original(original, document));
        files.addAll(attachments(row, original));
        return files;
    }

    private Delivery.File original(OriginalRow original, Document document) {
        return new Delivery.File(
                Delivery.File.Role.ORIGINAL,
                original.fileName(),
                mediaType(original, document),
                original.size(),
                original.sha256(),
                () -> store.open(original.firm(), original.sha256()));
    }

    private static String mediaType(OriginalRow original, Document document) {
        if (document instanceof Receipt receipt) {
            return receipt.mediaType();
        }
        if (document.origin().format().equals("coda")) {
            return "text/plain";
        }
        String guessed = URLConnection.guessContentTypeFromName(original.fileName());
        return guessed == null ? "application/octet-stream" : guessed;
    }

    private Delivery.File coda(SubmissionRow row, OriginalRow original, BankStatement statement) {
        StatementWriter writer = StreamSupport.stream(
                        ServiceLoader.load(StatementWriter.class).spliterator(), false)
                .filter(known -> known.name().equals("coda"))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No writer for CODA is there."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Problem> losses;
        try {
            losses = writer.write(statement, entries.walk(row.original(), row.index()), false, out);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        losses.stream()
                .filter(loss -> loss.severity() == Problem.Severity.ERROR)
                .findFirst()
                .ifPresent(loss -> {
                    throw new IllegalStateException(loss.toString());
                });
        byte[] bytes = out.toByteArray();
        String name = original.fileName().replaceFirst("\\.[^.]*$", "") + ".cod";
        return new Delivery.File(
                Delivery.File.Role.ORIGINAL,
                name,
                "text/plain",
                bytes.length,
                sha256(bytes),
                () -> new ByteArrayInputStream(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private List<Delivery.File> attachments(SubmissionRow row, OriginalRow original) {
        return jdbc.sql("select * from attachment where original = ? and idx = ? order by n")
                .params(row.original(), row.index())
                .query((found, n) -> {
                    String sha256 = found.getString("sha256");
                    return new Delivery.File(
                            Delivery.File.Role.ATTACHMENT,
                            found.getString("name"),
                            found.getString("media_type"),
                            found.getLong("size"),
                            sha256,
                            () -> store.open(original.firm(), sha256));
                })
                .list();
    }
}
