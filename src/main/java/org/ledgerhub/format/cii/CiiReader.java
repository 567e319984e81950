package org.ledgerhub.format.cii;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Sink;

/** Reads one Cross Industry Invoice to its end; where ZUGFeRD 1 names a group otherwise, both names are taken. */
final class CiiReader {
    private final InvoiceXml xml;
    private final LineReader lineReader;

    final DocumentHeader header;
    final Agreement agreement;
    final Delivery delivery;
    final Settlement settlement;
    final List<Invoice.Line> lines = new ArrayList<>();

    private CiiReader(InvoiceXml xml, Sink sink) {
        this.xml = xml;
        this.header = new DocumentHeader(xml);
        this.agreement = new Agreement(xml, sink);
        this.delivery = new Delivery(xml);
        this.settlement = new Settlement(xml);
        this.lineReader = new LineReader(xml);
    }

    /** Reads the element the cursor stands on. */
    static CiiReader read(InvoiceXml xml, Sink sink) throws IOException {
        CiiReader reader = new CiiReader(xml, sink);
        int document = xml.depth();
        while (xml.next(document)) {
            switch (xml.name()) {
                case "ExchangedDocumentContext", "SpecifiedExchangedDocumentContext" -> reader.header.context();
                case "ExchangedDocument", "HeaderExchangedDocument" -> reader.header.document();
                case "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction" -> reader.transaction();
                default -> {}
            }
        }
        return reader;
    }

    private void transaction() throws IOException {
        int transaction = xml.depth();
        while (xml.next(transaction)) {
            switch (xml.name()) {
                case "IncludedSupplyChainTradeLineItem" -> lineReader.read().ifPresent(lines::add);
                case "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement" -> agreement.read();
                case "ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery" -> delivery.read();
                case "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement" -> settlement.read();
                default -> {}
            }
        }
    }
}
