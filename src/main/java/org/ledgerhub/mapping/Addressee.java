package org.ledgerhub.mapping;

import java.util.List;
import org.ledgerhub.document.Problem;

/** Whose books a document belongs in. */
public sealed interface Addressee {

    /** One dossier, or two when the document goes from one to the other; the first is the one that pays. */
    record Found(List<Books> books) implements Addressee {}

    /** Nobody's, or perhaps of several. */
    record NotFound(Problem problem) implements Addressee {}

    /**
     * The books of one dossier.
     *
     * @param dossier id
     * @param purchase the dossier buys; of no meaning for statements and receipts
     */
    record Books(String dossier, boolean purchase) {}

    /** One dossier. */
    static Addressee found(String dossier, boolean purchase) {
        return new Found(List.of(new Books(dossier, purchase)));
    }

    /** No dossier, with what to do about it. */
    static Addressee notFound(String code, String message, String remedy) {
        return new NotFound(Problem.error(code, message, remedy));
    }
}
