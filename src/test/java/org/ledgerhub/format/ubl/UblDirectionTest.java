package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.ReadFile;

/** What root element, type code and sign make of a document. */
class UblDirectionTest {

    @ParameterizedTest
    @CsvSource({
        "Invoice,    380, 36.30,  INVOICE,           false, false",
        "Invoice,    380, -36.30, INVOICE,           true,  false",
        "Invoice,    380, 0.00,   INVOICE,           false, false",
        "Invoice,    381, 36.30,  CREDIT_NOTE,       true,  false",
        "Invoice,    384, 36.30,  CORRECTED_INVOICE, false, false",
        "Invoice,    384, -36.30, CORRECTED_INVOICE, true,  false",
        "Invoice,    386, 36.30,  PREPAYMENT,        false, false",
        "Invoice,    389, 36.30,  SELF_BILLED,       false, true",
        "Invoice,    383, 36.30,  INVOICE,           false, false",
        "Invoice,    877, 36.30,  INVOICE,           false, false",
        "CreditNote, 381, 36.30,  CREDIT_NOTE,       true,  false",
        "CreditNote, 381, -36.30, CREDIT_NOTE,       false, false",
        "CreditNote, 396, 36.30,  CREDIT_NOTE,       true,  false",
        "CreditNote, 261, 36.30,  CREDIT_NOTE,       true,  true",
        "CreditNote, 380, 36.30,  CREDIT_NOTE,       true,  false",
    })
    void rootAndTypeGiveTheDirectionAndTheSignTurnsIt(
            String root, String type, String gross, Invoice.Kind kind, boolean credit, boolean selfBilled)
            throws IOException {
        // given
        String xml = as(root, InvoiceText.whole("D-1", 3))
                .replace("TypeCode>380<", "TypeCode>" + type + "<")
                .replace(">36.30</cbc:TaxInclusiveAmount>", ">" + gross + "</cbc:TaxInclusiveAmount>");

        // when
        Invoice invoice = ReadFile.of(xml).invoice();

        // then
        assertThat(invoice.kind()).isEqualTo(kind);
        assertThat(invoice.credit()).isEqualTo(credit);
        assertThat(invoice.selfBilled()).isEqualTo(selfBilled);
        assertThat(invoice.totals().gross()).isEqualByComparingTo(gross);
        assertThat(invoice.lines()).hasSize(3);
    }

    @Test
    void creditNoteWithANegativeTotalIsToldToAPerson() throws IOException {
        String xml = as("CreditNote", InvoiceText.whole("D-1", 1)).replace(">12.10<", ">-12.10<");

        assertThat(ReadFile.of(xml).findings()).contains("sign-unusual BT-112");
    }

    @Test
    void selfBillingProfileWithoutTheTypeCodeIsSelfBilled() throws IOException {
        String profile = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0";
        String xml = InvoiceText.whole("D-1", 1).replace("urn:cen.eu:en16931:2017", profile);

        assertThat(ReadFile.of(xml).invoice().selfBilled()).isTrue();
    }

    private static String as(String root, String xml) {
        return root.equals("Invoice")
                ? xml
                : xml.replace("Invoice-2\"", "CreditNote-2\"")
                        .replace("<Invoice ", "<CreditNote ")
                        .replace("</Invoice>", "</CreditNote>")
                        .replace("InvoiceTypeCode", "CreditNoteTypeCode")
                        .replace("InvoiceLine", "CreditNoteLine")
                        .replace("InvoicedQuantity", "CreditedQuantity");
    }
}
