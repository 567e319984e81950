package org.ledgerhub.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.StatementWriter;
import org.ledgerhub.target.Delivery;
import org.springframework.stereotype.Component;

/** What of a statement is its own, written as a CODA file; a known stretch in the middle makes two statements of it. */
@Component
final class CodaFile {
    static final String MEDIA_TYPE = "text/plain";
    private final EntryRows entries;

    CodaFile(EntryRows entries) {
        this.entries = entries;
    }

    /**
     * The file of a statement's own entries.
     *
     * @throws IllegalStateException when CODA can't hold the statement
     */
    Delivery.File of(SubmissionRow row, OriginalRow original, BankStatement statement, Share share) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Share.Piece> runs = share.pieces();
        for (Share.Piece run : runs) {
            write(row, statement, run, run != runs.getLast(), out);
        }
        byte[] bytes = out.toByteArray();
        return new Delivery.File(
                Delivery.File.Role.ORIGINAL,
                original.fileName().replaceFirst("\\.[^.]*$", "") + ".cod",
                MEDIA_TYPE,
                bytes.length,
                sha256(bytes),
                () -> new ByteArrayInputStream(bytes));
    }

    private void write(
            SubmissionRow row, BankStatement statement, Share.Piece run, boolean more, ByteArrayOutputStream out) {
        try {
            writer()
                    .write(
                            run.of(statement),
                            entries.walk(row.original(), row.index(), run.after(), run.upTo()),
                            more,
                            out)
                    .stream()
                    .filter(loss -> loss.severity() == Problem.Severity.ERROR)
                    .findFirst()
                    .ifPresent(loss -> {
                        throw new IllegalStateException(loss.toString());
                    });
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }

    private static StatementWriter writer() {
        return StreamSupport.stream(ServiceLoader.load(StatementWriter.class).spliterator(), false)
                .filter(known -> known.name().equals("coda"))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No writer for CODA is there."));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
