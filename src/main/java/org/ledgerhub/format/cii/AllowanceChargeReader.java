package org.ledgerhub.format.cii;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.InvoiceXml;

/** Reads allowances and charges of the document (BG-20, BG-21) or of a line (BG-27, BG-28). */
final class AllowanceChargeReader {
    private final InvoiceXml xml;
    private final TradeTaxReader tax;
    private final Terms allowance;
    private final Terms charge;

    final List<Invoice.AllowanceCharge> allowances = new ArrayList<>();
    final List<Invoice.AllowanceCharge> charges = new ArrayList<>();

    /** The business terms of its values. */
    private record Terms(String amount, String base, String percent) {}

    private AllowanceChargeReader(InvoiceXml xml, String rateTerm, Terms allowance, Terms charge) {
        this.xml = xml;
        this.tax = new TradeTaxReader(xml, rateTerm);
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

    void clear() {
        allowances.clear();
        charges.clear();
    }

    /** Reads one and adds it to the list it belongs to. */
    void read() throws IOException {
        xml.group();
        int group = xml.depth();
        Terms kind = allowance;
        BigDecimal amount = null;
        BigDecimal base = null;
        BigDecimal percent = null;
        String code = null;
        String reason = null;
        Invoice.Vat vat = null;
        while (xml.next(group)) {
            switch (xml.name()) {
                case "ChargeIndicator" -> kind = isTrue(Fields.only(xml, "Indicator")) ? charge : allowance;
                case "CalculationPercent" -> percent = xml.decimal(kind.percent());
                case "BasisAmount" -> base = xml.amount(kind.base());
                case "ActualAmount" -> amount = xml.amount(kind.amount());
                case "ReasonCode" -> code = xml.text();
                case "Reason" -> reason = reason == null ? xml.text() : reason;
                case "CategoryTradeTax" -> vat = vat == null ? tax.read().vat() : vat;
                default -> {}
            }
        }
        add(kind, amount, base, percent, code, reason, vat);
    }

    /** Freight and the like, which the extended profile tells apart from other charges. */
    void logistics() throws IOException {
        xml.group();
        int group = xml.depth();
        BigDecimal amount = null;
        String reason = null;
        Invoice.Vat vat = null;
        while (xml.next(group)) {
            switch (xml.name()) {
                case "Description" -> reason = xml.text();
                case "AppliedAmount" -> amount = xml.amount(charge.amount());
                case "AppliedTradeTax" -> vat = vat == null ? tax.read().vat() : vat;
                default -> {}
            }
        }
        add(charge, amount, null, null, null, reason, vat);
    }

    private void add(
            Terms kind,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal base,
            @Nullable BigDecimal percent,
            @Nullable String code,
            @Nullable String reason,
            Invoice.@Nullable Vat vat) {
        if (amount == null) {
            xml.tell("amount-missing", Severity.WARNING, kind.amount(), "An allowance or charge has no amount.");
        } else {
            (kind == charge ? charges : allowances)
                    .add(new Invoice.AllowanceCharge(amount, base, percent, code, reason, vat));
        }
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equals(text) || "1".equals(text);
    }
}
