package org.ledgerhub.format.readable;

import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Invoice;

/** Notes, and what only those want who look closely: profile, codes, attachments, the envelope. */
final class DetailsPart {
    private DetailsPart() {}

    static void write(Invoice invoice, Words words, Html page) {
        if (!invoice.notes().isEmpty()) {
            page.element("h2", "", words.of("notes"));
            invoice.notes().forEach(note -> page.element("p", "", note));
        }
        if (!invoice.attachments().isEmpty()) {
            page.element("h2", "", words.of("attachments")).open("ul");
            invoice.attachments().forEach(file -> page.element("li", "", told(file)));
            page.close("ul");
        }
        page.open("div", "details");
        Facts facts =
                new Facts(page, words).code("type", "type", invoice.typeCode()).text("profile", invoice.profile());
        Invoice.Network network = invoice.network();
        if (network != null) {
            facts.text("message-id", network.messageId())
                    .text("sender", network.sender())
                    .text("receiver", network.receiver());
        }
        facts.end();
        page.close("div");
    }

    private static String told(Attachment file) {
        String described = file.description() == null ? "" : " \u2013 " + file.description();
        return file.name() + described + " (" + file.mediaType() + ")";
    }
}
