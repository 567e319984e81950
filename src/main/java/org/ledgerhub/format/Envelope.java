package org.ledgerhub.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;

/**
 * The envelope (SBDH) of a document: routing ids of the network, which need not be the parties of the invoice.
 *
 * @param network message id, sender and receiver; absent without header
 * @param standard namespace of the document it says to hold
 * @param type local name of the document it says to hold
 * @param findings what is wrong with the header itself
 */
record Envelope(
        Invoice.@Nullable Network network,
        @Nullable String standard,
        @Nullable String type,
        List<Problem> findings) {
    private static final String REMEDY = "The document itself was read; tell the access point that delivered it.";

    /** An envelope whose header is missing. */
    static final Envelope WITHOUT_HEADER =
            new Envelope(null, null, null, List.of(invalid("The envelope has no header.", "")));

    Envelope {
        findings = List.copyOf(findings);
    }

    static Problem invalid(String message, String path) {
        return Problem.warning("envelope-invalid", message, REMEDY)
                .at(Problem.Place.path("StandardBusinessDocument/StandardBusinessDocumentHeader" + path));
    }

    /** Adds what is wrong with the header, and where it says to hold something else than this document. */
    void check(String namespace, String name, Findings found) {
        findings.forEach(found::add);
        mismatch("Standard", standard, namespace, found);
        mismatch("Type", type, name, found);
    }

    private static void mismatch(String field, @Nullable String told, String held, Findings found) {
        if (told != null && !told.equals(held)) {
            String message = "The envelope announces " + told + " but holds " + held + ".";
            found.add(Problem.warning("envelope-mismatch", message, REMEDY)
                    .at(Problem.Place.path("StandardBusinessDocument/StandardBusinessDocumentHeader"
                            + "/DocumentIdentification/" + field)));
        }
    }
}
