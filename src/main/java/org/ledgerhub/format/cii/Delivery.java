package org.ledgerhub.format.cii;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.InvoiceXml;

/** What was delivered (BG-13). */
final class Delivery {
    private final InvoiceXml xml;
    private @Nullable LocalDate date;
    private @Nullable String country;

    Delivery(InvoiceXml xml) {
        this.xml = xml;
    }

    void read() throws IOException {
        int delivery = xml.depth();
        while (xml.next(delivery)) {
            switch (xml.name()) {
                case "ActualDeliverySupplyChainEvent" -> event();
                case "ShipToTradeParty" -> shipTo();
                default -> {}
            }
        }
    }

    Invoice.@Nullable Delivery delivery() {
        return date == null && country == null ? null : new Invoice.Delivery(date, country);
    }

    private void event() throws IOException {
        int event = xml.depth();
        while (xml.next(event)) {
            if (date == null && xml.name().equals("OccurrenceDateTime")) {
                date = Dates.first(xml, "BT-72");
            }
        }
    }

    private void shipTo() throws IOException {
        int party = xml.depth();
        while (xml.next(party)) {
            if (country == null && xml.name().equals("PostalTradeAddress")) {
                Party.Address address = TradePartyReader.address(xml);
                country = address == null ? null : address.country();
            }
        }
    }
}
