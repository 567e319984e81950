package org.ledgerhub.format.ubl;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.InvoiceFile;
import org.ledgerhub.format.InvoiceSyntax;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.XmlOpening;

/**
 * UBL invoices and credit notes: Peppol BIS 3, UBL.BE and other profiles of EN 16931, e-FFF, self-billing. Other UBL
 * documents are taken as well, to be refused by name.
 */
@AutoService(Format.class)
public final class UblFormat implements Format {
    private static final InvoiceSyntax SYNTAX = new UblSyntax();

    @Override
    public String name() {
        return "ubl";
    }

    @Override
    public Match recognises(Head head) {
        List<QName> elements = XmlOpening.names(head);
        if (elements.isEmpty()) {
            return Match.NO;
        }
        QName root = elements.get(0);
        boolean inside = elements.stream().anyMatch(element -> Ubl.isUbl(element.getNamespaceURI()));
        if (Ubl.isUbl(root.getNamespaceURI())) {
            return Match.YES;
        }
        if (InvoiceFile.isEnvelope(root.getNamespaceURI(), root.getLocalPart())) {
            boolean other = elements.stream().anyMatch(element -> !InvoiceFile.isOfEnvelope(element.getNamespaceURI()));
            return inside || !other ? Match.YES : Match.FALLBACK;
        }
        return inside ? Match.FALLBACK : Match.NO;
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        return InvoiceFile.read(source, sink, SYNTAX);
    }
}
