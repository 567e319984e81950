package org.ledgerhub.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;

/** One XML file of invoices: a document, or an envelope (SBDH) with the documents it holds. */
public final class InvoiceFile {
    /** Standard Business Document Header, the envelope of the Peppol network. */
    private static final String SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";

    private final Source source;
    private final Sink sink;
    private final XmlCursor xml;
    private final InvoiceSyntax syntax;
    private final List<Problem> refused = new ArrayList<>();
    private int documents;

    private InvoiceFile(Source source, Sink sink, XmlCursor xml, InvoiceSyntax syntax) {
        this.source = source;
        this.sink = sink;
        this.xml = xml;
        this.syntax = syntax;
    }

    /** Whether a root element is an envelope around documents. */
    public static boolean isEnvelope(String namespace, String name) {
        return isOfEnvelope(namespace) && name.equals("StandardBusinessDocument");
    }

    /** Whether an element belongs to the envelope itself. */
    public static boolean isOfEnvelope(String namespace) {
        return SBDH.equals(namespace);
    }

    /** Reads the file to its end. */
    public static Reading read(Source source, Sink sink, InvoiceSyntax syntax) throws IOException {
        sink.from(source);
        try (XmlCursor xml = XmlCursor.open(source)) {
            return new InvoiceFile(source, sink, xml, syntax).read();
        } catch (UnreadableXml bad) {
            return new Reading.Unreadable(bad.problem());
        }
    }

    private Reading read() throws IOException {
        if (isEnvelope(xml.namespace(), xml.name())) {
            envelope();
        } else {
            document(null);
        }
        xml.end();
        if (documents == 0 && refused.size() == 1) {
            return new Reading.Unreadable(refused.get(0));
        }
        return new Reading.Read(documents, refused.size());
    }

    private void envelope() throws IOException {
        int envelope = xml.depth();
        Envelope header = null;
        while (xml.nextChild(envelope)) {
            if (isOfEnvelope(xml.namespace()) && xml.name().equals("StandardBusinessDocumentHeader")) {
                header = new EnvelopeReader(xml).read();
            } else {
                document(header == null ? Envelope.WITHOUT_HEADER : header);
            }
        }
        if (documents + refused.size() == 0) {
            refused.add(Problem.error(
                    "unreadable",
                    "The envelope (StandardBusinessDocument) holds no document.",
                    "Ask the sender or the access point for the message again."));
        }
    }

    private void document(@Nullable Envelope envelope) throws IOException {
        String namespace = xml.namespace();
        String name = xml.name();
        if (!syntax.isInvoice(namespace, name)) {
            refuse(syntax.refused(namespace, name));
            return;
        }
        Findings findings = new Findings();
        if (envelope != null) {
            envelope.check(namespace, name, findings);
        }
        InvoiceXml content = new InvoiceXml(xml, findings, syntax::owns);
        Invoice.Network network = envelope == null ? null : envelope.network();
        int index = documents + refused.size() + 1;
        Invoice invoice = syntax.read(content, sink, new InvoicePlace(source, index, network));
        if (content.isEmpty()) {
            refuse(Problem.error(
                    "unreadable",
                    "The " + name + " is empty.",
                    "Ask the sender or the access point for the document again."));
            return;
        }
        sink.document(invoice);
        documents++;
    }

    private void refuse(Problem problem) throws IOException {
        refused.add(problem);
        sink.rejected(documents + refused.size(), problem);
    }
}
