package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.InvoiceXml;

/** Reads allowances and charges of the document (BG-20, BG-21) or of a line (BG-27, BG-28). */
final class AllowanceChargeReader {
    private final InvoiceXml xml;
    private final VatReader vat;
    private final Terms allowance;
    private final Terms charge;

    /** The business terms of its values. */
    private record Terms(String amount, String base, String percent) {}

    private AllowanceChargeReader(InvoiceXml xml, String rateTerm, Terms allowance, Terms charge) {
        this.xml = xml;
        this.vat = new VatReader(xml, rateTerm);
        this.allowance = allowance;
        this.charge = charge;
    }

    static AllowanceChargeReader ofDocument(InvoiceXml xml) {
        Terms allowance = new Terms("BT-92", "BT-93", "BT-94");
        Terms charge = new Terms("BT-99", "BT-100", "BT-101");
        return new AllowanceChargeReader(xml, "BT-96", allowance, charge);
    }

    static AllowanceChargeReader ofLine(InvoiceXml xml) {
        Terms allowance = new Terms("BT-136", "BT-137", "BT-138");
        Terms charge = new Terms("BT-141", "BT-142", "BT-143");
        return new AllowanceChargeReader(xml, "BT-152", allowance, charge);
    }

    /** Reads one and adds it to the list it belongs to. */
    void read(List<Invoice.AllowanceCharge> allowances, List<Invoice.AllowanceCharge> charges) throws IOException {
        xml.group();
        int group = xml.depth();
        Terms kind = allowance;
        BigDecimal amount = null;
        BigDecimal base = null;
        BigDecimal percent = null;
        String code = null;
        String reason = null;
        Invoice.Vat category = null;
        while (xml.next(group)) {
            switch (xml.name()) {
                case "ChargeIndicator" -> kind = isTrue(xml.text()) ? charge : allowance;
                case "Amount" -> amount = xml.amount(kind.amount());
                case "BaseAmount" -> base = xml.amount(kind.base());
                case "MultiplierFactorNumeric" -> percent = xml.decimal(kind.percent());
                case "AllowanceChargeReasonCode" -> code = xml.text();
                case "AllowanceChargeReason" -> reason = reason == null ? xml.text() : reason;
                case "TaxCategory" -> category = category == null ? vat.read() : category;
                default -> {}
            }
        }
        if (amount == null) {
            xml.tell("amount-missing", Severity.WARNING, kind.amount(), "An allowance or charge has no amount.");
        } else {
            (kind == charge ? charges : allowances)
                    .add(new Invoice.AllowanceCharge(amount, base, percent, code, reason, category));
        }
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equals(text) || "1".equals(text);
    }
}
