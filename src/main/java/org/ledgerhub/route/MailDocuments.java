package org.ledgerhub.route;

import jakarta.activation.DataHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.attachment.AttachmentMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The documents of a mail: its attachments, each under its own name. */
@Component("mailDocuments")
final class MailDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(MailDocuments.class);

    private final String firm;

    MailDocuments(@Value("${hub.inbox.firm}") String firm) {
        this.firm = firm;
    }

    /** One attachment of a mail. */
    record MailDocument(String name, DataHandler content) {}

    /** The attachments in the order of their names; a mail without any gives none, and the log tells whose it is. */
    public List<MailDocument> take(Exchange exchange) {
        List<MailDocument> documents = new ArrayList<>();
        Map<String, DataHandler> attachments =
                exchange.getMessage(AttachmentMessage.class).getAttachments();
        if (attachments != null) {
            new TreeMap<>(attachments).forEach((name, content) -> documents.add(new MailDocument(name, content)));
        }
        if (documents.isEmpty()) {
            Message mail = exchange.getMessage();
            LOG.info(
                    "A mail without attachments from {}, subject \"{}\": nothing to take, marked read",
                    mail.getHeader("From"),
                    mail.getHeader("Subject"));
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
