package org.ledgerhub.format;

import org.ledgerhub.document.Problem;

/** What became of reading a file. */
public sealed interface Reading {

    /**
     * The file was read to its end.
     *
     * @param documents number of documents given to the sink
     * @param rejected number of documents refused one by one
     */
    record Read(int documents, int rejected) implements Reading {}

    /**
     * Nothing of the file counts.
     *
     * @param problem what is wrong with the file as a whole
     */
    record Unreadable(Problem problem) implements Reading {}
}
