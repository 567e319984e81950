package org.ledgerhub.format.cii;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.InvoiceChecks;
import org.ledgerhub.format.InvoicePlace;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.TypeCode;

/** Puts together the invoice from what has been read of it to its end, with what the checks find. */
final class InvoiceAssembly {
    private static final String ROOT = "CrossIndustryInvoice";

    private InvoiceAssembly() {}

    static Invoice of(CiiReader read, InvoicePlace place, InvoiceXml xml) {
        DocumentHeader header = read.header;
        Agreement agreement = read.agreement;
        Settlement settlement = read.settlement;
        TypeCode type = new TypeCode(ROOT, header.typeCode);
        Invoice invoice = new Invoice(
                place.origin("cii"),
                type.kind(),
                header.typeCode,
                type.selfBilled() || header.selfBilling(),
                type.credit(settlement.summation.sign()),
                header.profile,
                header.number,
                header.issueDate,
                taxPointDate(read),
                settlement.dueDate,
                settlement.currency,
                settlement.taxCurrency,
                agreement.buyerReference,
                agreement.orderReference,
                settlement.preceding,
                settlement.payee == null ? settlement.payment.payable(agreement.seller) : agreement.seller,
                agreement.buyer,
                settlement.payment.payable(settlement.payee),
                read.delivery.delivery(),
                settlement.period,
                read.lines,
                settlement.allowanceCharges.allowances,
                settlement.allowanceCharges.charges,
                rows(settlement.taxes, xml),
                settlement.summation.totals(settlement.currency, settlement.taxCurrency),
                settlement.payment.payment(),
                header.notes,
                agreement.attachments,
                place.network(),
                List.of());
        return InvoiceChecks.run(invoice, type, xml);
    }

    /** The breakdown (BG-23); a tax that is no VAT belongs to no row of it and is told. */
    private static List<Invoice.VatBreakdown> rows(List<TradeTax> taxes, InvoiceXml xml) {
        taxes.stream()
                .filter(tax -> !isVat(tax))
                .forEach(tax -> xml.tell(
                        "tax-not-vat", Severity.ERROR, "BG-23", "The document has a tax " + tax.kind() + ", no VAT."));
        return taxes.stream().filter(InvoiceAssembly::isVat).map(TradeTax::row).toList();
    }

    private static boolean isVat(TradeTax tax) {
        return tax.kind() == null || tax.kind().equalsIgnoreCase("VAT");
    }

    /** BT-7, else the date that BT-8 points to; the payment date (72) is not known here. */
    private static @Nullable LocalDate taxPointDate(CiiReader read) {
        LocalDate told = read.settlement.taxPointDate();
        String code = read.settlement.taxPointCode();
        if (told != null || code == null) {
            return told;
        }
        Invoice.Delivery delivery = read.delivery.delivery();
        return switch (code) {
            case "5" -> read.header.issueDate;
            case "29" -> delivery == null ? null : delivery.date();
            default -> null;
        };
    }
}
