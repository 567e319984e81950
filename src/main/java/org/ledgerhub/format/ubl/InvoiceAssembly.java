package org.ledgerhub.format.ubl;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem.Severity;
import org.ledgerhub.format.InvoiceChecks;

/** Puts together the invoice from what has been read of it to its end, with what the checks find. */
final class InvoiceAssembly {
    private InvoiceAssembly() {}

    static Invoice of(InvoiceReader read, Origin origin, Invoice.@Nullable Network network, UblXml xml) {
        InvoiceHeader header = read.header;
        TypeCode type = new TypeCode(read.root, header.typeCode);
        TaxTotals.VatOfDocument vat = read.taxTotals.of(header.currency, header.taxCurrency);
        Invoice invoice = new Invoice(
                origin,
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
                read.payee == null ? read.payment.payable(read.seller) : read.seller,
                read.buyer,
                read.payment.payable(read.payee),
                read.delivery,
                read.period == null ? null : read.period.period(),
                read.lines,
                read.allowances,
                read.charges,
                vat.rows(),
                read.monetaryTotal.totals(vat.vat(), vat.accounting()),
                read.payment.payment(),
                header.notes,
                read.attachments,
                network,
                List.of());
        check(invoice, type, xml);
        return invoice.withFindings(xml.findings().list());
    }

    private static void check(Invoice invoice, TypeCode type, UblXml xml) {
        if (type.saysCredit() && !invoice.credit()) {
            String message = "A credit note with a negative total is read as a debit.";
            xml.tell("sign-unusual", Severity.WARNING, "BT-112", message);
        }
        xml.currencies().check(invoice.currency(), xml.findings());
        InvoiceChecks.run(invoice, xml.findings());
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
