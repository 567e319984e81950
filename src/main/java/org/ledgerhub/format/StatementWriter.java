package org.ledgerhub.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/**
 * Writes bank statements in one format, the way back of a {@link Format}. Annotate the implementation with {@code
 * @AutoService(StatementWriter.class)} and give it a public constructor without arguments; it must be stateless.
 */
public interface StatementWriter {

    /** Name of the format, such as {@code coda}. */
    String name();

    /**
     * Writes one statement; several in a row make one file.
     *
     * @param statement header and balances
     * @param entries its booked entries in order, taken one at a time
     * @param more whether another statement follows in the same file
     * @param out where it goes; not closed
     * @return what the format can't hold as it was, empty when it holds all. One problem of severity error means that
     *     the statement can't be written at all: throw away what stands in {@code out}
     * @throws IOException when {@code out} does
     */
    List<Problem> write(BankStatement statement, Iterator<StatementEntry> entries, boolean more, OutputStream out)
            throws IOException;
}
