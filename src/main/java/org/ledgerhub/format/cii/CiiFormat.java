package org.ledgerhub.format.cii;

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
 * Cross Industry Invoices: XRechnung, Factur-X and other profiles of EN 16931, ZUGFeRD 1 and 2. Other Cross Industry
 * messages are taken as well, to be refused by name.
 */
@AutoService(Format.class)
public final class CiiFormat implements Format {
    private static final InvoiceSyntax SYNTAX = new CiiSyntax();

    @Override
    public String name() {
        return "cii";
    }

    @Override
    public Match recognises(Head head) {
        List<QName> elements = XmlOpening.names(head);
        if (elements.isEmpty()) {
            return Match.NO;
        }
        QName root = elements.get(0);
        if (Cii.isCii(root.getNamespaceURI())) {
            return Match.YES;
        }
        boolean inside = elements.stream().anyMatch(element -> Cii.isCii(element.getNamespaceURI()));
        boolean enveloped = InvoiceFile.isEnvelope(root.getNamespaceURI(), root.getLocalPart());
        return inside ? enveloped ? Match.YES : Match.FALLBACK : Match.NO;
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        return InvoiceFile.read(source, sink, SYNTAX);
    }
}
