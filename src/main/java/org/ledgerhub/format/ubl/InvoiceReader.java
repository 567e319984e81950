package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Sink;

/** Reads one Invoice or CreditNote element to its end. */
final class InvoiceReader {
    private final InvoiceXml xml;
    private final AttachmentReader attachmentReader;
    private final PartyReader parties;
    private final LineReader lineReader;
    private final AllowanceChargeReader allowanceCharges;

    final InvoiceHeader header = new InvoiceHeader();
    final PaymentReader payment;
    final TaxTotals taxTotals;
    final MonetaryTotal monetaryTotal;
    final List<Invoice.AllowanceCharge> allowances = new ArrayList<>();
    final List<Invoice.AllowanceCharge> charges = new ArrayList<>();
    final List<Invoice.Line> lines = new ArrayList<>();
    final List<Invoice.PrecedingInvoice> preceding = new ArrayList<>();
    final List<Attachment> attachments = new ArrayList<>();
    final String root;

    @Nullable
    String orderReference;

    @Nullable
    Party seller;

    @Nullable
    Party buyer;

    @Nullable
    Party payee;

    Invoice.@Nullable Delivery delivery;

    @Nullable
    InvoicePeriod period;

    @Nullable
    LocalDate termsDueDate;

    private InvoiceReader(InvoiceXml xml, Sink sink) {
        this.xml = xml;
        this.root = xml.name();
        this.attachmentReader = new AttachmentReader(xml, sink);
        this.parties = new PartyReader(xml);
        this.lineReader = new LineReader(xml);
        this.allowanceCharges = AllowanceChargeReader.ofDocument(xml);
        this.payment = new PaymentReader(xml);
        this.taxTotals = new TaxTotals(xml);
        this.monetaryTotal = new MonetaryTotal(xml);
    }

    /** Reads the element the cursor stands on. */
    static InvoiceReader read(InvoiceXml xml, Sink sink) throws IOException {
        InvoiceReader reader = new InvoiceReader(xml, sink);
        int document = xml.depth();
        while (xml.next(document)) {
            if (!reader.header.take(xml) && !reader.party()) {
                reader.group();
            }
        }
        return reader;
    }

    private boolean party() throws IOException {
        switch (xml.name()) {
            case "AccountingSupplierParty" -> seller = parties.account();
            case "AccountingCustomerParty" -> buyer = parties.account();
            case "PayeeParty" -> payee = parties.party();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void group() throws IOException {
        switch (xml.name()) {
            case "InvoiceLine", "CreditNoteLine" -> lines.add(lineReader.read(lines.size() + 1));
            case "TaxTotal" -> taxTotals.read();
            case "LegalMonetaryTotal" -> monetaryTotal.read();
            case "AllowanceCharge" -> allowanceCharges.read(allowances, charges);
            case "PaymentMeans" -> payment.read();
            case "PaymentTerms" -> terms();
            case "Delivery" -> delivery();
            case "InvoicePeriod" -> period = InvoicePeriod.read(xml, "BT-73", "BT-74");
            case "OrderReference" -> order();
            case "BillingReference" -> billing();
            default -> {
                if (xml.name().endsWith("DocumentReference")) {
                    attachmentReader.read(attachments);
                }
            }
        }
    }

    private void terms() throws IOException {
        int terms = xml.depth();
        while (xml.next(terms)) {
            if (xml.name().equals("PaymentDueDate") && termsDueDate == null) {
                termsDueDate = xml.date("BT-9");
            }
        }
    }

    private void order() throws IOException {
        int order = xml.depth();
        while (xml.next(order)) {
            if (xml.name().equals("ID") && orderReference == null) {
                orderReference = xml.text();
            }
        }
    }

    private void billing() throws IOException {
        int billing = xml.depth();
        while (xml.next(billing)) {
            if (xml.name().equals("InvoiceDocumentReference") || xml.name().equals("CreditNoteDocumentReference")) {
                preceding();
            }
        }
    }

    private void preceding() throws IOException {
        xml.group();
        int reference = xml.depth();
        String number = null;
        LocalDate date = null;
        while (xml.next(reference)) {
            switch (xml.name()) {
                case "ID" -> number = xml.text();
                case "IssueDate" -> date = xml.date("BT-26");
                default -> {}
            }
        }
        if (number != null) {
            preceding.add(new Invoice.PrecedingInvoice(number, date));
        }
    }

    /** Of several deliveries the first with a date and the first with a country count. */
    private void delivery() throws IOException {
        int group = xml.depth();
        LocalDate date = delivery == null ? null : delivery.date();
        String country = delivery == null ? null : delivery.country();
        while (xml.next(group)) {
            switch (xml.name()) {
                case "ActualDeliveryDate" -> date = date == null ? xml.date("BT-72") : date;
                case "DeliveryLocation" -> country = country == null ? country() : country;
                default -> {}
            }
        }
        delivery = date == null && country == null ? null : new Invoice.Delivery(date, country);
    }

    private @Nullable String country() throws IOException {
        int location = xml.depth();
        String country = null;
        while (xml.next(location)) {
            if (xml.name().equals("Address")) {
                Party.Address address = AddressReader.read(xml);
                country = address == null ? null : address.country();
            }
        }
        return country;
    }
}
