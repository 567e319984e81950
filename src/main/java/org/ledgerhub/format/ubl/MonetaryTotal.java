package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;

/** The document totals (BG-22) without VAT, which UBL tells elsewhere. */
final class MonetaryTotal {
    private final InvoiceXml xml;
    private @Nullable BigDecimal lineNet;
    private @Nullable BigDecimal allowances;
    private @Nullable BigDecimal charges;
    private @Nullable BigDecimal net;
    private @Nullable BigDecimal gross;
    private @Nullable BigDecimal prepaid;
    private @Nullable BigDecimal rounding;
    private @Nullable BigDecimal payable;

    MonetaryTotal(InvoiceXml xml) {
        this.xml = xml;
    }

    void read() throws IOException {
        int total = xml.depth();
        while (xml.next(total)) {
            switch (xml.name()) {
                case "LineExtensionAmount" -> lineNet = xml.amount("BT-106");
                case "AllowanceTotalAmount" -> allowances = xml.amount("BT-107");
                case "ChargeTotalAmount" -> charges = xml.amount("BT-108");
                case "TaxExclusiveAmount" -> net = xml.amount("BT-109");
                case "TaxInclusiveAmount" -> gross = xml.amount("BT-112");
                case "PrepaidAmount" -> prepaid = xml.amount("BT-113");
                case "PayableRoundingAmount" -> rounding = xml.amount("BT-114");
                case "PayableAmount" -> payable = xml.amount("BT-115");
                default -> {}
            }
        }
    }

    Invoice.Totals totals(@Nullable BigDecimal vat, @Nullable BigDecimal vatTaxCurrency) {
        return new Invoice.Totals(
                lineNet, allowances, charges, net, vat, vatTaxCurrency, gross, prepaid, rounding, payable);
    }

    /** What tells the sign of the document: the total with VAT, else the amount due. */
    @Nullable
    BigDecimal sign() {
        return gross == null ? payable : gross;
    }
}
