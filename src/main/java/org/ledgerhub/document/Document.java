package org.ledgerhub.document;

import java.util.List;

/**
 * One paper that a business hands its accountant (Canonical Data Model).
 *
 * <p>A document exists only when its file has been read to the end. What does not add up inside it is a
 * finding, not an exception.
 */
public sealed interface Document permits Invoice, BankStatement, Receipt {

    /** Where the document came from: format, file, place in the file. */
    Origin origin();

    /** What a check found in it, in the order of the checks; empty when all is well. */
    List<Problem> findings();

    /** The same document with these findings instead. */
    Document withFindings(List<Problem> findings);

    /** The same document with this origin instead (a container knows path and index, the reader does not). */
    Document withOrigin(Origin origin);
}
