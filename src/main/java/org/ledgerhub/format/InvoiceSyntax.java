package org.ledgerhub.format;

import java.io.IOException;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;

/** One of the XML syntaxes that invoices are written in, as {@link InvoiceFile} needs to know it. */
public interface InvoiceSyntax {

    /** Whether elements of a namespace are its own. */
    boolean owns(String namespace);

    /** Whether an element is an invoice or a credit note. */
    boolean isInvoice(String namespace, String name);

    /** Why a document of another kind is not read, by its name. */
    Problem refused(String namespace, String name);

    /** Reads the invoice the cursor stands on to its end, checked, with its findings. */
    Invoice read(InvoiceXml xml, Sink sink, InvoicePlace place) throws IOException;
}
