package org.ledgerhub.format.ubl;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.InvoiceChecks;
import org.ledgerhub.format.InvoicePlace;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.TypeCode;

/** Puts together the invoice from what has been read of it to its end, with what the checks find. */
final class InvoiceAssembly {
    private InvoiceAssembly() {}

    static Invoice of(InvoiceReader read, InvoicePlace place, InvoiceXml xml) {
        InvoiceHeader header = read.header;
        TypeCode type = new TypeCode(read.root, header.typeCode);
        TaxTotals.VatOfDocument vat = read.taxTotals.of(header.currency, header.taxCurrency);
        Invoice invoice = new Invoice(
                place.origin(header.efff() ? "e-fff" : "ubl"),
                type.kind(),
                header.typeCode,
                type.selfBilled() || header.selfBilling(),
                type.credit(read.monetaryTotal.sign()),
                header.profile,
                header.number,
                header.issueDate,
                taxPointDate(read),
                dueDate(read),
                header.currency,
                header.taxCurrency,
                header.buyerReference,
                read.orderReference,
                read.preceding,
                read.payee == null ? read.payment.draft().payable(read.seller) : read.seller,
                read.buyer,
                read.payment.draft().payable(read.payee),
                read.delivery,
                read.period == null ? null : read.period.period(),
                read.lines,
                read.allowances,
                read.charges,
                vat.rows(),
                read.monetaryTotal.totals(vat.vat(), vat.accounting()),
                read.payment.draft().payment(),
                header.notes,
                read.attachments,
                place.network(),
                List.of());
        return InvoiceChecks.run(invoice, type, xml);
    }

    /** BT-7, else the date that BT-8 points to; the payment date (432) is not known here. */
    private static @Nullable LocalDate taxPointDate(InvoiceReader read) {
        if (read.header.taxPointDate != null || read.period == null || read.period.taxPoint() == null) {
            return read.header.taxPointDate;
        }
        return switch (read.period.taxPoint()) {
            case "3" -> read.header.issueDate;
            case "35" -> read.delivery == null ? null : read.delivery.date();
            default -> null;
        };
    }

    private static @Nullable LocalDate dueDate(InvoiceReader read) {
        if (read.header.dueDate != null) {
            return read.header.dueDate;
        }
        return read.payment.dueDate() != null ? read.payment.dueDate() : read.termsDueDate;
    }
}
