package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Findings;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.XmlCursor;

/** One file: a UBL document, or an envelope with the documents it holds. */
final class UblFile {
    private final Source source;
    private final Sink sink;
    private final XmlCursor xml;
    private final List<Problem> refused = new ArrayList<>();
    private int documents;

    UblFile(Source source, Sink sink, XmlCursor xml) {
        this.source = source;
        this.sink = sink;
        this.xml = xml;
    }

    Reading read() throws IOException {
        if (Ubl.isEnvelope(xml.namespace(), xml.name())) {
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
            if (Ubl.SBDH.equals(xml.namespace()) && xml.name().equals("StandardBusinessDocumentHeader")) {
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
        if (!Ubl.isInvoice(namespace, name)) {
            refuse(OtherDocument.refused(namespace, name));
            return;
        }
        Findings findings = new Findings();
        if (envelope != null) {
            envelope.check(namespace, name, findings);
        }
        UblXml content = new UblXml(xml, findings);
        InvoiceReader read = InvoiceReader.read(content, sink);
        if (content.isEmpty()) {
            refuse(Problem.error(
                    "unreadable",
                    "The " + name + " is empty.",
                    "Ask the sender or the access point for the document again."));
            return;
        }
        int index = documents + refused.size() + 1;
        Origin origin = new Origin(read.header.efff() ? "e-fff" : "ubl", source.name(), source.path(), index);
        sink.document(InvoiceAssembly.of(read, origin, envelope == null ? null : envelope.network(), content));
        documents++;
    }

    private void refuse(Problem problem) throws IOException {
        refused.add(problem);
        sink.rejected(documents + refused.size(), problem);
    }
}
