package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;

/** Reads a VAT category with its rate and reason; equal ones in a row are the same object. */
final class VatReader {
    private final InvoiceXml xml;
    private final String rateTerm;
    private Invoice.@Nullable Vat last;

    /**
     * @param rateTerm business term of the rate: BT-152, BT-119 …
     */
    VatReader(InvoiceXml xml, String rateTerm) {
        this.xml = xml;
        this.rateTerm = rateTerm;
    }

    Invoice.@Nullable Vat read() throws IOException {
        int group = xml.depth();
        String category = null;
        BigDecimal rate = null;
        String code = null;
        String reason = null;
        String name = null;
        while (xml.next(group)) {
            switch (xml.name()) {
                case "ID" -> category = xml.text();
                case "Name" -> name = xml.text();
                case "Percent" -> rate = xml.decimal(rateTerm);
                case "TaxExemptionReasonCode" -> code = xml.text();
                case "TaxExemptionReason" -> reason = joined(reason, xml.text());
                default -> {}
            }
        }
        if (category == null && rate == null && code == null && reason == null && name == null) {
            return null;
        }
        Invoice.Vat vat = new Invoice.Vat(category, rate, code, reason, name);
        last = vat.equals(last) ? last : vat;
        return last;
    }

    private static @Nullable String joined(@Nullable String reason, @Nullable String more) {
        return reason == null || more == null ? (reason == null ? more : reason) : reason + " " + more;
    }
}
