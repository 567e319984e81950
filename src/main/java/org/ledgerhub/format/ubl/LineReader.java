package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.LineCheck;

/** Reads an invoice line (BG-25); sub-lines are parts of their line and not read, or they would count twice. */
final class LineReader {
    private final InvoiceXml xml;
    private final AllowanceChargeReader allowanceCharges;
    private final VatReader vat;

    private final List<Invoice.AllowanceCharge> allowances = new ArrayList<>();
    private final List<Invoice.AllowanceCharge> charges = new ArrayList<>();
    private @Nullable String id;
    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private @Nullable BigDecimal netAmount;
    private @Nullable String accountingCost;
    private @Nullable InvoicePeriod period;
    private @Nullable String itemName;
    private @Nullable String itemDescription;
    private Invoice.@Nullable Vat itemVat;
    private Invoice.@Nullable Vat taxedVat;
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal baseQuantity;

    LineReader(InvoiceXml xml) {
        this.xml = xml;
        this.allowanceCharges = AllowanceChargeReader.ofLine(xml);
        this.vat = new VatReader(xml, "BT-152");
    }

    /**
     * Reads the line the cursor stands on.
     *
     * @param place place among the lines, from 1
     */
    Invoice.Line read(int place) throws IOException {
        clear();
        xml.group();
        int line = xml.depth();
        while (xml.next(line)) {
            field();
        }
        Invoice.Line read = new Invoice.Line(
                id,
                Invoice.Line.description(itemName, itemDescription),
                quantity,
                unit,
                price,
                netAmount,
                allowances,
                charges,
                itemVat == null ? taxedVat : itemVat,
                period == null ? null : period.period(),
                accountingCost);
        LineCheck.run(read, baseQuantity, place, xml.findings());
        return read;
    }

    private void clear() {
        allowances.clear();
        charges.clear();
        id = null;
        quantity = null;
        unit = null;
        netAmount = null;
        accountingCost = null;
        period = null;
        itemName = null;
        itemDescription = null;
        itemVat = null;
        taxedVat = null;
        price = null;
        baseQuantity = null;
    }

    private void field() throws IOException {
        switch (xml.name()) {
            case "ID" -> id = xml.text();
            case "InvoicedQuantity", "CreditedQuantity" -> {
                unit = xml.attribute("unitCode");
                quantity = xml.decimal("BT-129");
            }
            case "LineExtensionAmount" -> netAmount = xml.amount("BT-131");
            case "AccountingCost" -> accountingCost = xml.text();
            case "InvoicePeriod" -> period = InvoicePeriod.read(xml, "BT-134", "BT-135");
            case "AllowanceCharge" -> allowanceCharges.read(allowances, charges);
            case "TaxTotal" -> tax();
            case "Item" -> item();
            case "Price" -> price();
            default -> {}
        }
    }

    private void item() throws IOException {
        int item = xml.depth();
        while (xml.next(item)) {
            switch (xml.name()) {
                case "Name" -> itemName = xml.text();
                case "Description" -> itemDescription = itemDescription == null ? xml.text() : itemDescription;
                case "ClassifiedTaxCategory" -> itemVat = itemVat == null ? vat.read() : itemVat;
                default -> {}
            }
        }
    }

    private void price() throws IOException {
        int group = xml.depth();
        while (xml.next(group)) {
            switch (xml.name()) {
                case "PriceAmount" -> price = xml.decimal("BT-146");
                case "BaseQuantity" -> baseQuantity = xml.decimal("BT-149");
                default -> {}
            }
        }
    }

    /** Files older than EN 16931 tell the category of a line in a VAT total of its own. */
    private void tax() throws IOException {
        int total = xml.depth();
        while (xml.next(total)) {
            if (xml.name().equals("TaxSubtotal")) {
                int subtotal = xml.depth();
                while (xml.next(subtotal)) {
                    if (xml.name().equals("TaxCategory")) {
                        taxedVat = vat.read();
                    }
                }
            }
        }
    }
}
