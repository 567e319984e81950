package org.ledgerhub.format.ubl;

import java.io.IOException;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.InvoicePlace;
import org.ledgerhub.format.InvoiceSyntax;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Sink;

/** UBL as a syntax of invoices. */
final class UblSyntax implements InvoiceSyntax {

    @Override
    public boolean owns(String namespace) {
        return Ubl.isUbl(namespace);
    }

    @Override
    public boolean isInvoice(String namespace, String name) {
        return Ubl.isInvoice(namespace, name);
    }

    @Override
    public Problem refused(String namespace, String name) {
        return OtherDocument.refused(namespace, name);
    }

    @Override
    public Invoice read(InvoiceXml xml, Sink sink, InvoicePlace place) throws IOException {
        InvoiceReader read = InvoiceReader.read(xml, sink);
        return InvoiceAssembly.of(read, place, xml);
    }
}
