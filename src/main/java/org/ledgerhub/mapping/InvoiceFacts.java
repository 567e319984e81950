package org.ledgerhub.mapping;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;

/** The facts of an invoice and of its parts. */
final class InvoiceFacts {
    private InvoiceFacts() {}

    static Facts of(Invoice invoice, InvoiceAmounts amounts) {
        Facts facts = new Facts()
                .put(
                        Fact.DOCUMENT_KIND,
                        invoice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put(Fact.DOCUMENT_FORMAT, invoice.origin().format())
                .put(Fact.DOCUMENT_CREDIT, invoice.credit())
                .put(Fact.DOCUMENT_SELF_BILLED, invoice.selfBilled())
                .put(Fact.DOCUMENT_TYPE_CODE, invoice.typeCode())
                .put(Fact.DOCUMENT_NUMBER, invoice.number())
                .put(Fact.DOCUMENT_DATE, invoice.issueDate())
                .put(Fact.DOCUMENT_TAX_POINT_DATE, invoice.taxPointDate())
                .put(Fact.DOCUMENT_CURRENCY, amounts.currency())
                .put(Fact.DOCUMENT_GROSS, amounts.gross())
                .put(Fact.DOCUMENT_NET, amounts.net())
                .put(Fact.DOCUMENT_PREPAID, amounts.prepaid().signum() == 0 ? null : amounts.prepaid())
                .put(Fact.DOCUMENT_ORDER, invoice.orderReference())
                .put(Fact.DOCUMENT_BUYER_REFERENCE, invoice.buyerReference())
                .put(Fact.DOCUMENT_NOTE, String.join(" ", invoice.notes()));
        when(invoice.payment(), facts, (payment, to) -> to.put(Fact.DOCUMENT_PAYMENT_MEANS, payment.meansCode()));
        when(invoice.delivery(), facts, (delivery, to) -> to.put(Fact.DOCUMENT_DELIVERY_COUNTRY, delivery.country()));
        when(invoice.seller(), facts, InvoiceFacts::seller);
        when(invoice.payment(), facts, (payment, to) -> to.put(Fact.SELLER_IBAN, payment.iban()));
        when(invoice.buyer(), facts, InvoiceFacts::buyer);
        return facts;
    }

    /** The document's facts with those of its VAT treatment. */
    static Facts vat(Facts document, Invoice.VatBreakdown row) {
        return document.copy()
                .put(Fact.VAT_CATEGORY, row.category())
                .put(Fact.VAT_RATE, row.rate())
                .put(Fact.VAT_EXEMPTION_CODE, row.exemptionCode())
                .put(Fact.VAT_EXEMPTION_REASON, row.exemptionReason())
                .put(Fact.VAT_NAME, row.name());
    }

    static Facts line(Facts vat, Invoice.Line line) {
        Facts facts = vat.copy()
                .put(Fact.LINE_KIND, "line")
                .put(Fact.LINE_ID, line.id())
                .put(Fact.LINE_DESCRIPTION, line.description())
                .put(Fact.LINE_UNIT, line.unit())
                .put(Fact.LINE_QUANTITY, line.quantity())
                .put(Fact.LINE_PRICE, line.unitPrice())
                .put(Fact.LINE_ACCOUNTING_COST, line.accountingCost());
        when(line.vat(), facts, (own, to) -> to.put(Fact.VAT_NAME, own.name()));
        return facts;
    }

    static Facts allowanceOrCharge(Facts vat, Invoice.AllowanceCharge part, String kind) {
        return vat.copy()
                .put(Fact.LINE_KIND, kind)
                .put(Fact.LINE_DESCRIPTION, part.reason())
                .put(Fact.LINE_REASON_CODE, part.reasonCode());
    }

    private static void seller(Party seller, Facts facts) {
        facts.put(Fact.SELLER_NAME, seller.name())
                .put(Fact.SELLER_VAT, seller.vatId())
                .put(Fact.SELLER_VAT_COUNTRY, prefix(seller.vatId()))
                .put(Fact.SELLER_ENTERPRISE, seller.enterpriseNumber())
                .put(Fact.SELLER_COUNTRY, country(seller))
                .put(Fact.SELLER_EMAIL, seller.email());
    }

    private static void buyer(Party buyer, Facts facts) {
        facts.put(Fact.BUYER_NAME, buyer.name())
                .put(Fact.BUYER_VAT, buyer.vatId())
                .put(Fact.BUYER_VAT_COUNTRY, prefix(buyer.vatId()))
                .put(Fact.BUYER_ENTERPRISE, buyer.enterpriseNumber())
                .put(Fact.BUYER_COUNTRY, country(buyer));
    }

    private static @Nullable String country(Party party) {
        return party.address() == null ? null : party.address().country();
    }

    private static @Nullable String prefix(@Nullable String vatId) {
        return vatId == null || vatId.length() < 2 || !Character.isLetter(vatId.charAt(0))
                ? null
                : vatId.substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static <T> void when(@Nullable T part, Facts facts, BiConsumer<T, Facts> put) {
        if (part != null) {
            put.accept(part, facts);
        }
    }
}
