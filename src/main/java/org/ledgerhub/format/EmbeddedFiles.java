package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Problem.Severity;

/** The files that an invoice embeds as base64 (BT-125), taken out as they stream by. */
public final class EmbeddedFiles {
    private EmbeddedFiles() {}

    /**
     * Takes out the file in the current element, which tells its {@code mimeCode} and {@code filename}.
     *
     * @param id id of the reference, which names the file when nothing else does
     * @return the file, empty when there is none in it; a finding says why
     */
    public static Optional<Attachment> take(
            InvoiceXml xml, Sink sink, @Nullable String id, @Nullable String description) throws IOException {
        String mediaType = MediaTypes.declared(xml.attribute("mimeCode"));
        String name = FileNames.bare(xml.attribute("filename"), id, mediaType);
        try (InputStream content = xml.base64()) {
            PushbackInputStream file = new PushbackInputStream(content);
            int first = file.read();
            if (first < 0) {
                xml.tell("attachment-empty", Severity.INFO, "BT-125", "The embedded file " + name + " is empty.");
                return Optional.empty();
            }
            file.unread(first);
            return Optional.of(sink.attachment(name, mediaType, description, file));
        } catch (UnreadableXml bad) {
            if (!bad.problem().code().equals("attachment-damaged")) {
                throw bad;
            }
            String message = "The embedded file " + name + " could not be taken out: "
                    + bad.problem().message();
            xml.tell("attachment-damaged", Severity.WARNING, "BT-125", message);
            return Optional.empty();
        }
    }

    /** Tells the link in the current element (BT-124), which is never followed. */
    public static void linked(InvoiceXml xml) throws IOException {
        String message = "A file is only linked, not embedded: " + xml.text();
        xml.tell("attachment-external", Severity.INFO, "BT-124", message);
    }
}
