package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/**
 * Takes what a format reads, as it comes. Order: attachments and entries first, then the document they belong to;
 * nothing counts until the format returns {@link Reading.Read}.
 */
public interface Sink {

    /**
     * The XML that the invoices which are given next are read from: the file, or what was found inside a container or a
     * PDF. It can be opened until the last of them has been given.
     */
    default void from(Source source) {}

    /**
     * Stores a file taken out of the document that is being read; streams, never holds it in memory.
     *
     * @return the attachment with its size and hash
     */
    Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException;

    /** Booked entries of the statement that is being read, in file order, at most 1,000 at a time. */
    void entries(List<StatementEntry> batch) throws IOException;

    /** Entries of the statement that is being read which are not booked yet. */
    void pending(List<StatementEntry> batch) throws IOException;

    /**
     * Tells that the documents that follow, until the next call, come out of this file inside a container.
     *
     * @param file can be opened until the sink is given the next one
     */
    default void inner(Source file) throws IOException {
        // Of no matter to those who only want the documents.
    }

    /** Ends the document that is being read; attachments and entries given since the last end are its own. */
    void document(Document document) throws IOException;

    /** Ends the document that is being read as refused: attachments and entries given since the last end are dropped. */
    void rejected(int index, Problem problem) throws IOException;
}
