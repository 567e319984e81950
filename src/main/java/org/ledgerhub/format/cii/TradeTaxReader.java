package org.ledgerhub.format.cii;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;

/** Reads a tax with its category, rate and reason; equal VAT categories in a row are the same object. */
final class TradeTaxReader {
    private final InvoiceXml xml;
    private final String rateTerm;
    private Invoice.@Nullable Vat last;

    /**
     * @param rateTerm business term of the rate: BT-152, BT-119 …
     */
    TradeTaxReader(InvoiceXml xml, String rateTerm) {
        this.xml = xml;
        this.rateTerm = rateTerm;
    }

    /** The tax the cursor stands on. */
    TradeTax read() throws IOException {
        int group = xml.depth();
        String kind = null;
        String category = null;
        BigDecimal rate = null;
        String code = null;
        String reason = null;
        BigDecimal base = null;
        BigDecimal amount = null;
        LocalDate taxPointDate = null;
        String taxPointCode = null;
        while (xml.next(group)) {
            switch (xml.name()) {
                case "TypeCode" -> kind = xml.text();
                case "CategoryCode" -> category = xml.text();
                case "RateApplicablePercent", "ApplicablePercent" -> rate = xml.decimal(rateTerm);
                case "ExemptionReasonCode" -> code = xml.text();
                case "ExemptionReason" -> reason = xml.text();
                case "BasisAmount" -> base = xml.amount("BT-116");
                case "CalculatedAmount" -> amount = xml.amount("BT-117");
                case "TaxPointDate" -> taxPointDate = Dates.first(xml, "BT-7");
                case "DueDateTypeCode" -> taxPointCode = xml.text();
                default -> {}
            }
        }
        Invoice.Vat vat = vat(category, rate, code, reason);
        return new TradeTax(kind, vat, base, amount, taxPointDate, taxPointCode);
    }

    private Invoice.@Nullable Vat vat(
            @Nullable String category, @Nullable BigDecimal rate, @Nullable String code, @Nullable String reason) {
        if (category == null && rate == null && code == null && reason == null) {
            return null;
        }
        Invoice.Vat vat = new Invoice.Vat(category, rate, code, reason, null);
        last = vat.equals(last) ? last : vat;
        return last;
    }
}
