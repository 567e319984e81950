package org.ledgerhub.office;

import java.util.Map;
import org.ledgerhub.target.Delivery;

/**
 * A dossier served by a connection.
 *
 * @param firm id of the firm
 * @param id stable
 * @param dossier our dossier
 * @param connection id of the connection
 * @param purpose books, or files only
 * @param remoteDossier key of the set of books in the package
 * @param settings fields that differ per dossier; package VAT codes as {@code vat.<neutral code>}, journals as
 *     {@code journal.<kind>}
 * @param statements bank statements as postings or as a CODA file, never both
 * @param invoices invoices go there
 * @param bank bank statements go there
 * @param receipts receipts go there
 * @param shareDocuments the files of a document go along; without them nothing but postings does
 * @param active whether it is used
 */
public record Link(
        String firm,
        String id,
        String dossier,
        String connection,
        Delivery.Purpose purpose,
        String remoteDossier,
        Map<String, String> settings,
        Statements statements,
        boolean invoices,
        boolean bank,
        boolean receipts,
        boolean shareDocuments,
        boolean active) {
    public Link {
        settings = Map.copyOf(settings);
    }

    /** A link over which the files of a document go along. */
    public Link(
            String firm,
            String id,
            String dossier,
            String connection,
            Delivery.Purpose purpose,
            String remoteDossier,
            Map<String, String> settings,
            Statements statements,
            boolean invoices,
            boolean bank,
            boolean receipts,
            boolean active) {
        this(
                firm,
                id,
                dossier,
                connection,
                purpose,
                remoteDossier,
                settings,
                statements,
                invoices,
                bank,
                receipts,
                true,
                active);
    }

    /** The same link in use or not. */
    public Link switched(boolean on) {
        return new Link(
                firm,
                id,
                dossier,
                connection,
                purpose,
                remoteDossier,
                settings,
                statements,
                invoices,
                bank,
                receipts,
                shareDocuments,
                on);
    }

    /** How bank statements go to the package. */
    public enum Statements {
        POSTINGS,
        CODA
    }
}
