package org.ledgerhub.register;

import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;

/** What came out of one place of a file: a document, or why there is none. */
sealed interface ReadPaper {

    record Good(Document document) implements ReadPaper {}

    record Rejected(Problem problem) implements ReadPaper {}
}
