package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.UnreadableXml;

/** Takes the files out of the document references of an invoice (BG-24), as they stream by. */
final class AttachmentReader {
    private final UblXml xml;
    private final Sink sink;

    AttachmentReader(UblXml xml, Sink sink) {
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
                case "EmbeddedDocumentBinaryObject" -> embedded(id, description, attachments);
                case "ExternalReference" -> external();
                default -> {}
            }
        }
    }

    private void embedded(@Nullable String id, @Nullable String description, List<Attachment> attachments)
            throws IOException {
        String mediaType = MediaTypes.declared(xml.attribute("mimeCode"));
        String name = FileNames.bare(xml.attribute("filename"), id, mediaType);
        try (InputStream content = xml.base64()) {
            PushbackInputStream file = new PushbackInputStream(content);
            int first = file.read();
            if (first < 0) {
                xml.tell("attachment-empty", Severity.INFO, "BT-125", "The embedded file " + name + " is empty.");
                return;
            }
            file.unread(first);
            attachments.add(sink.attachment(name, mediaType, description, file));
        } catch (UnreadableXml bad) {
            if (!bad.problem().code().equals("attachment-damaged")) {
                throw bad;
            }
            String message = "The embedded file " + name + " could not be taken out: "
                    + bad.problem().message();
            xml.tell("attachment-damaged", Severity.WARNING, "BT-125", message);
        }
    }

    /** A link is told, never followed. */
    private void external() throws IOException {
        int reference = xml.depth();
        while (xml.next(reference)) {
            if (xml.name().equals("URI")) {
                String message = "A file is only linked, not embedded: " + xml.text();
                xml.tell("attachment-external", Severity.INFO, "BT-124", message);
            }
        }
    }
}
