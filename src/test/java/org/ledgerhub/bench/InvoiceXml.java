package org.ledgerhub.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The text of a UBL invoice or credit note with one line.
 *
 * @param rate VAT rate in per cent, category S
 * @param unit code of the unit that is sold
 * @param enclosed whether a readable copy is embedded
 */
record InvoiceXml(
        String number,
        LocalDate date,
        boolean credit,
        Party seller,
        Party buyer,
        String item,
        int quantity,
        BigDecimal price,
        String unit,
        int rate,
        boolean enclosed) {

    byte[] bytes() {
        String root = credit ? "CreditNote" : "Invoice";
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                %2$s%3$s%4$s%5$s%6$s%7$s</%1$s>
                """.formatted(
                        root,
                        head(),
                        enclosed ? enclosure() : "",
                        seller.xml("AccountingSupplierParty"),
                        buyer.xml("AccountingCustomerParty"),
                        payment(),
                        totals() + line());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    BigDecimal net() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    BigDecimal vat() {
        return net().multiply(BigDecimal.valueOf(rate)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    private String head() {
        return """
                <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
                <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
                <cbc:ID>%1$s</cbc:ID>
                <cbc:IssueDate>%2$s</cbc:IssueDate>
                %3$s
                <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                <cbc:BuyerReference>NA</cbc:BuyerReference>
                """.formatted(
                        number,
                        date,
                        credit
                                ? "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>"
                                : "<cbc:DueDate>" + date.plusDays(30)
                                        + "</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>");
    }

    /** The copy for people that is embedded. */
    byte[] readable() {
        return ("%PDF-1.4\n% " + number + " of " + seller.name() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private String enclosure() {
        return """
                <cac:AdditionalDocumentReference><cbc:ID>%1$s</cbc:ID><cac:Attachment>
                  <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="%1$s.pdf">%2$s</cbc:EmbeddedDocumentBinaryObject>
                </cac:Attachment></cac:AdditionalDocumentReference>
                """.formatted(number, Base64.getEncoder().encodeToString(readable()));
    }

    private String payment() {
        return seller.iban() == null ? "" : """
                <cac:PaymentMeans>
                  <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
                  <cac:PayeeFinancialAccount><cbc:ID>%s</cbc:ID></cac:PayeeFinancialAccount>
                </cac:PaymentMeans>
                """.formatted(seller.iban());
    }

    private String totals() {
        return """
                <cac:TaxTotal>
                  <cbc:TaxAmount currencyID="EUR">%2$s</cbc:TaxAmount>
                  <cac:TaxSubtotal>
                    <cbc:TaxableAmount currencyID="EUR">%1$s</cbc:TaxableAmount>
                    <cbc:TaxAmount currencyID="EUR">%2$s</cbc:TaxAmount>
                    <cac:TaxCategory>%4$s</cac:TaxCategory>
                  </cac:TaxSubtotal>
                </cac:TaxTotal>
                <cac:LegalMonetaryTotal>
                  <cbc:LineExtensionAmount currencyID="EUR">%1$s</cbc:LineExtensionAmount>
                  <cbc:TaxExclusiveAmount currencyID="EUR">%1$s</cbc:TaxExclusiveAmount>
                  <cbc:TaxInclusiveAmount currencyID="EUR">%3$s</cbc:TaxInclusiveAmount>
                  <cbc:PayableAmount currencyID="EUR">%3$s</cbc:PayableAmount>
                </cac:LegalMonetaryTotal>
                """.formatted(net(), vat(), net().add(vat()), category());
    }

    private String category() {
        return "<cbc:ID>S</cbc:ID><cbc:Percent>" + rate
                + "</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>";
    }

    private String line() {
        return """
                <cac:%1$sLine>
                  <cbc:ID>1</cbc:ID>
                  <cbc:%2$sQuantity unitCode="%3$s">%4$d</cbc:%2$sQuantity>
                  <cbc:LineExtensionAmount currencyID="EUR">%5$s</cbc:LineExtensionAmount>
                  <cac:Item>
                    <cbc:Name>%6$s</cbc:Name><cac:ClassifiedTaxCategory>%7$s</cac:ClassifiedTaxCategory>
                  </cac:Item>
                  <cac:Price><cbc:PriceAmount currencyID="EUR">%8$s</cbc:PriceAmount></cac:Price>
                </cac:%1$sLine>
                """.formatted(
                        credit ? "CreditNote" : "Invoice",
                        credit ? "Credited" : "Invoiced",
                        unit,
                        quantity,
                        net(),
                        item,
                        category(),
                        price);
    }
}
