package org.ledgerhub.register;

import java.util.Optional;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.mapping.DossierDirectory;
import org.ledgerhub.mapping.Mapping;

/** The books of a firm that documents are tried on: those of the hub, or those that files describe. */
public interface TrialBooks {

    /** How the dossier of a document is found. */
    DossierDirectory directory();

    /** The books of a dossier for this kind of document; empty when the firm has no such dossier. */
    Optional<Rules> of(String dossier, Submission.Kind kind);

    /** Books with the mapping that codes for them. */
    record Rules(Books books, Mapping mapping) {}
}
