package org.ledgerhub.route;

import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** A file in the inbox: the folder it lies in names its dossier. */
@Component("inboxFile")
final class InboxFile {

    public void name(Exchange exchange) {
        Message message = exchange.getMessage();
        Path file = Path.of(message.getHeader(Exchange.FILE_NAME, String.class));
        message.setHeader("dossier", file.getName(0).toString());
        message.setHeader("fileName", file.getFileName().toString());
    }
}
