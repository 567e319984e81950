package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.format.EmbeddedFiles;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Sink;

/** Takes the files out of the document references of an invoice (BG-24), as they stream by. */
final class AttachmentReader {
    private final InvoiceXml xml;
    private final Sink sink;

    AttachmentReader(InvoiceXml xml, Sink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    /** Reads the reference the cursor stands on and adds the files it embeds. */
    void read(List<Attachment> attachments) throws IOException {
        xml.group();
        int reference = xml.depth();
        String id = null;
        String description = null;
        while (xml.next(reference)) {
            switch (xml.name()) {
                case "ID" -> id = xml.text();
                case "DocumentDescription", "DocumentType" ->
                    description = description == null ? xml.text() : description;
                case "Attachment" -> attachment(id, description, attachments);
                default -> {}
            }
        }
    }

    private void attachment(@Nullable String id, @Nullable String description, List<Attachment> attachments)
            throws IOException {
        int attachment = xml.depth();
        while (xml.next(attachment)) {
            switch (xml.name()) {
                case "EmbeddedDocumentBinaryObject" ->
                    EmbeddedFiles.take(xml, sink, id, description).ifPresent(attachments::add);
                case "ExternalReference" -> external();
                default -> {}
            }
        }
    }

    private void external() throws IOException {
        int reference = xml.depth();
        while (xml.next(reference)) {
            if (xml.name().equals("URI")) {
                EmbeddedFiles.linked(xml);
            }
        }
    }
}
