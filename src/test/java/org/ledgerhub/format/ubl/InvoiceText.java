package org.ledgerhub.format.ubl;

/** The XML of a plain invoice whose figures add up, of as many lines as wanted. */
public final class InvoiceText {
    private static final String SCHEMAS = "urn:oasis:names:specification:ubl:schema:xsd:";

    private InvoiceText() {}

    /** Up to where embedded files may follow. */
    static String head(String number) {
        return "<Invoice xmlns=\"" + SCHEMAS + "Invoice-2\" xmlns:cac=\"" + SCHEMAS
                + "CommonAggregateComponents-2\" xmlns:cbc=\"" + SCHEMAS + "CommonBasicComponents-2\">\n"
                + "  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>\n"
                + "  <cbc:ID>" + number + "</cbc:ID>\n"
                + "  <cbc:IssueDate>2026-01-31</cbc:IssueDate>\n"
                + "  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>\n"
                + "  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>\n";
    }

    /** From the parties to the end: lines of 10.00 each at 21 %. */
    static String body(int lines) {
        StringBuilder text = new StringBuilder();
        text.append(party("AccountingSupplierParty", "Nexio Telecom NV", "0550011279"));
        text.append(party("AccountingCustomerParty", "Bakkerij Peeters BV", "0700123432"));
        String net = lines * 10 + ".00";
        String vat = lines * 210 / 100 + "." + String.format("%02d", lines * 210 % 100);
        String gross = lines * 1210 / 100 + "." + String.format("%02d", lines * 1210 % 100);
        text.append("  <cac:TaxTotal>\n").append(amount("TaxAmount", vat)).append("    <cac:TaxSubtotal>\n");
        text.append(amount("TaxableAmount", net)).append(amount("TaxAmount", vat));
        text.append(category("TaxCategory")).append("    </cac:TaxSubtotal>\n  </cac:TaxTotal>\n");
        text.append("  <cac:LegalMonetaryTotal>\n").append(amount("LineExtensionAmount", net));
        text.append(amount("TaxExclusiveAmount", net)).append(amount("TaxInclusiveAmount", gross));
        text.append(amount("PayableAmount", gross)).append("  </cac:LegalMonetaryTotal>\n");
        for (int i = 1; i <= lines; i++) {
            text.append(line(i));
        }
        return text.append("</Invoice>\n").toString();
    }

    public static String whole(String number, int lines) {
        return head(number) + body(lines);
    }

    private static String party(String role, String name, String number) {
        return "  <cac:" + role + "><cac:Party>\n"
                + "    <cac:PartyTaxScheme><cbc:CompanyID>BE" + number + "</cbc:CompanyID>"
                + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>\n"
                + "    <cac:PartyLegalEntity><cbc:RegistrationName>" + name + "</cbc:RegistrationName>"
                + "</cac:PartyLegalEntity>\n"
                + "  </cac:Party></cac:" + role + ">\n";
    }

    private static String line(int number) {
        return "  <cac:InvoiceLine>\n"
                + "    <cbc:ID>" + number + "</cbc:ID>\n"
                + "    <cbc:InvoicedQuantity unitCode=\"C62\">4</cbc:InvoicedQuantity>\n"
                + amount("LineExtensionAmount", "10.00")
                + "    <cac:Item>\n      <cbc:Description>Calls of subscriber " + number + "</cbc:Description>\n"
                + "      <cbc:Name>Mobile subscription</cbc:Name>\n"
                + category("ClassifiedTaxCategory")
                + "    </cac:Item>\n"
                + "    <cac:Price>\n  " + amount("PriceAmount", "2.50") + "    </cac:Price>\n"
                + "  </cac:InvoiceLine>\n";
    }

    private static String category(String element) {
        return "      <cac:" + element + ">\n        <cbc:ID>S</cbc:ID>\n        <cbc:Percent>21</cbc:Percent>\n"
                + "        <cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n"
                + "      </cac:" + element + ">\n";
    }

    private static String amount(String element, String value) {
        return "    <cbc:" + element + " currencyID=\"EUR\">" + value + "</cbc:" + element + ">\n";
    }
}
