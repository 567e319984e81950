package org.ledgerhub.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.StatementEntry;

/** Reads the documents that mapping cases give as files; the mapping itself knows no source format. */
@FunctionalInterface
public interface Fixtures {

    /**
     * The only document of a file.
     *
     * @throws IOException when there is no such file, or nothing or more than one document in it
     */
    Given read(Path file) throws IOException;

    /**
     * A document with its entries.
     *
     * @param document invoice or bank statement
     * @param entries booked entries of a bank statement, in order
     */
    record Given(Document document, List<StatementEntry> entries) {
        public Given {
            entries = List.copyOf(entries);
        }
    }
}
