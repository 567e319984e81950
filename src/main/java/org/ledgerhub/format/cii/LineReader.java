package org.ledgerhub.format.cii;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.LineCheck;

/**
 * Reads an invoice line (BG-25). The extended profile also has lines that sum others (GROUP) or only inform
 * (INFORMATION); they are not read, or their amounts would count twice.
 */
final class LineReader {
    private final InvoiceXml xml;
    private final AllowanceChargeReader allowanceCharges;
    private final TradeTaxReader tax;
    private int place;

    private @Nullable String id;
    private @Nullable String status;
    private @Nullable String itemName;
    private @Nullable String itemDescription;
    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal baseQuantity;
    private @Nullable BigDecimal grossBaseQuantity;
    private @Nullable BigDecimal netAmount;
    private Invoice.@Nullable Vat vat;
    private Invoice.@Nullable Period period;
    private @Nullable String accountingCost;

    LineReader(InvoiceXml xml) {
        this.xml = xml;
        this.allowanceCharges = AllowanceChargeReader.ofLine(xml);
        this.tax = new TradeTaxReader(xml, "BT-152");
    }

    /** The line the cursor stands on; empty when its amount does not count. */
    Optional<Invoice.Line> read() throws IOException {
        clear();
        xml.group();
        place++;
        int line = xml.depth();
        while (xml.next(line)) {
            switch (xml.name()) {
                case "AssociatedDocumentLineDocument" -> document();
                case "SpecifiedTradeProduct" -> product();
                case "SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement" -> agreement();
                case "SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery" -> delivery();
                case "SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement" -> settlement();
                default -> {}
            }
        }
        if ("GROUP".equals(status) || "INFORMATION".equals(status)) {
            return Optional.empty();
        }
        Invoice.Line read = new Invoice.Line(
                id,
                Invoice.Line.description(itemName, itemDescription),
                quantity,
                unit,
                price,
                netAmount,
                allowanceCharges.allowances,
                allowanceCharges.charges,
                vat,
                period,
                accountingCost);
        LineCheck.run(read, baseQuantity == null ? grossBaseQuantity : baseQuantity, place, xml.findings());
        return Optional.of(read);
    }

    private void clear() {
        allowanceCharges.clear();
        id = null;
        status = null;
        itemName = null;
        itemDescription = null;
        quantity = null;
        unit = null;
        price = null;
        baseQuantity = null;
        grossBaseQuantity = null;
        netAmount = null;
        vat = null;
        period = null;
        accountingCost = null;
    }

    private void document() throws IOException {
        int document = xml.depth();
        while (xml.next(document)) {
            switch (xml.name()) {
                case "LineID" -> id = xml.text();
                case "LineStatusReasonCode" -> status = xml.text();
                default -> {}
            }
        }
    }

    private void product() throws IOException {
        int product = xml.depth();
        while (xml.next(product)) {
            switch (xml.name()) {
                case "Name" -> itemName = xml.text();
                case "Description" -> itemDescription = xml.text();
                default -> {}
            }
        }
    }

    private void agreement() throws IOException {
        int agreement = xml.depth();
        while (xml.next(agreement)) {
            switch (xml.name()) {
                case "NetPriceProductTradePrice" -> netPrice();
                case "GrossPriceProductTradePrice" -> grossPrice();
                default -> {}
            }
        }
    }

    private void netPrice() throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            switch (xml.name()) {
                case "ChargeAmount" -> price = xml.decimal("BT-146");
                case "BasisQuantity" -> baseQuantity = xml.decimal("BT-149");
                default -> {}
            }
        }
    }

    private void grossPrice() throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            if (xml.name().equals("BasisQuantity")) {
                grossBaseQuantity = xml.decimal("BT-149");
            }
        }
    }

    private void delivery() throws IOException {
        int delivery = xml.depth();
        while (xml.next(delivery)) {
            if (xml.name().equals("BilledQuantity")) {
                unit = xml.attribute("unitCode");
                quantity = xml.decimal("BT-129");
            }
        }
    }

    private void settlement() throws IOException {
        int settlement = xml.depth();
        while (xml.next(settlement)) {
            switch (xml.name()) {
                case "ApplicableTradeTax" -> vat = vat == null ? tax.read().vat() : vat;
                case "BillingSpecifiedPeriod" -> period = PeriodReader.read(xml, "BT-134", "BT-135");
                case "SpecifiedTradeAllowanceCharge" -> allowanceCharges.read();
                case "SpecifiedTradeSettlementLineMonetarySummation", "SpecifiedTradeSettlementMonetarySummation" ->
                    summation();
                case "ReceivableSpecifiedTradeAccountingAccount" -> accountingCost = Fields.only(xml, "ID");
                default -> {}
            }
        }
    }

    private void summation() throws IOException {
        int summation = xml.depth();
        while (xml.next(summation)) {
            if (xml.name().equals("LineTotalAmount")) {
                netAmount = xml.amount("BT-131");
            }
        }
    }
}
