package org.ledgerhub.target;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;

/**
 * One posting with its files, or files alone, on their way to one connection.
 *
 * @param id identity, stable over retries
 * @param purpose whether it is booked or only handed over
 * @param dossier our dossier, names the folder of file targets
 * @param kind folder of file targets
 * @param date accounting date, for names that sort
 * @param journal journal code of the package
 * @param number number of the document, absent for receipts
 * @param key identity of the posting, or of the submission when there is none; its first 8 characters stand in names
 * @param posting what to book; absent when only files are handed over
 * @param vatCodes neutral VAT code → code of the package, for every code used in the posting
 * @param naturalKey what was planned before an earlier write, absent at the first try
 * @param coda the statement is handed over as a CODA file instead of a posting
 * @param files original first, then readable PDF, then attachments
 */
public record Delivery(
        String id,
        Purpose purpose,
        String dossier,
        Kind kind,
        LocalDate date,
        String journal,
        @Nullable String number,
        String key,
        @Nullable Posting posting,
        Map<String, String> vatCodes,
        @Nullable String naturalKey,
        boolean coda,
        List<File> files) {

    public Delivery {
        Objects.requireNonNull(id);
        vatCodes = Map.copyOf(vatCodes);
        files = List.copyOf(files);
    }

    /** Whether a delivery is booked or only handed over. */
    public enum Purpose {
        BOOKS,
        FILES
    }

    /** Kind of document, which names the folder. */
    public enum Kind {
        PURCHASES,
        SALES,
        BANK,
        RECEIPTS
    }

    /**
     * One file of a delivery.
     *
     * @param role what it is to the document
     * @param name bare file name as received
     * @param mediaType MIME type
     * @param size bytes
     * @param sha256 lower-case hexadecimal
     * @param content opens the bytes, any number of times
     */
    public record File(Role role, String name, String mediaType, long size, String sha256, Content content) {

        /** What a file is to its document. */
        public enum Role {
            ORIGINAL,
            READABLE,
            ATTACHMENT
        }
    }

    /** Bytes that can be opened again. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The same delivery with its posting on another date. */
    public Delivery movedTo(LocalDate day) {
        return new Delivery(
                id,
                purpose,
                dossier,
                kind,
                day,
                journal,
                number,
                key,
                posting == null ? null : posting.movedTo(day),
                vatCodes,
                naturalKey,
                coda,
                files);
    }

    /** Two deliveries are the same when their identity is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delivery delivery && delivery.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
