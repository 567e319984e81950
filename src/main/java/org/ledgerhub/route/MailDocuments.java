package org.ledgerhub.route;

import jakarta.activation.DataHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.attachment.AttachmentMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The documents of a mail: its attachments, each under its own name. */
@Component("mailDocuments")
final class MailDocuments {
    private final String firm;

    MailDocuments(@Value("${hub.inbox.firm}") String firm) {
        this.firm = firm;
    }

    /** One attachment of a mail. */
    record MailDocument(String name, DataHandler content) {}

    /** The attachments in the order they came in; a mail without any gives none. */
    public List<MailDocument> take(Exchange exchange) {
        List<MailDocument> documents = new ArrayList<>();
        Map<String, DataHandler> attachments =
                exchange.getMessage(AttachmentMessage.class).getAttachments();
        if (attachments != null) {
            attachments.forEach((name, content) -> documents.add(new MailDocument(name, content)));
        }
        return documents;
    }

    /** Makes one attachment the document that is stored. */
    public void unwrap(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        MailDocument document = message.getBody(MailDocument.class);
        message.removeHeaders("*");
        message.setHeader("firm", firm);
        message.setHeader("channel", "mail");
        message.setHeader("fileName", document.name());
        message.setBody(document.content().getInputStream());
    }
}
