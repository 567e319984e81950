package org.ledgerhub.format.cii;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.EmbeddedFiles;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Sink;

/** What was agreed: the parties, the references of the buyer, the supporting documents (BG-24). */
final class Agreement {
    private final InvoiceXml xml;
    private final Sink sink;
    private final TradePartyReader parties;

    final List<Attachment> attachments = new ArrayList<>();

    @Nullable
    String buyerReference;

    @Nullable
    String orderReference;

    @Nullable
    Party seller;

    @Nullable
    Party buyer;

    Agreement(InvoiceXml xml, Sink sink) {
        this.xml = xml;
        this.sink = sink;
        this.parties = new TradePartyReader(xml);
    }

    void read() throws IOException {
        int agreement = xml.depth();
        while (xml.next(agreement)) {
            switch (xml.name()) {
                case "BuyerReference" -> buyerReference = xml.text();
                case "SellerTradeParty" -> seller = parties.read();
                case "BuyerTradeParty" -> buyer = parties.read();
                case "BuyerOrderReferencedDocument" -> orderReference = Fields.either(xml, "IssuerAssignedID", "ID");
                case "AdditionalReferencedDocument" -> supporting();
                default -> {}
            }
        }
    }

    private void supporting() throws IOException {
        xml.group();
        int reference = xml.depth();
        String id = null;
        String description = null;
        while (xml.next(reference)) {
            switch (xml.name()) {
                case "IssuerAssignedID", "ID" -> id = xml.text();
                case "URIID" -> EmbeddedFiles.linked(xml);
                case "Name" -> description = xml.text();
                case "AttachmentBinaryObject" ->
                    EmbeddedFiles.take(xml, sink, id, description).ifPresent(attachments::add);
                default -> {}
            }
        }
    }
}
