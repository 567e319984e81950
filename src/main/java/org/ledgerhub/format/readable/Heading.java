package org.ledgerhub.format.readable;

import java.util.stream.Collectors;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;

/** The top of the sheet: who writes, what it is, and the dates and references that one looks for first. */
final class Heading {
    private Heading() {}

    static void write(Invoice invoice, Words words, Html page) {
        page.open("table", "head").open("tr").open("td", "from");
        Party seller = invoice.seller();
        page.optional("div", "name", seller == null ? null : seller.name());
        page.close("td").open("td", "what");
        page.element("h1", "", Sheet.title(invoice, words));
        if (invoice.selfBilled()) {
            page.element("div", "quiet", words.of("self-billed"));
        }
        if (invoice.credit()) {
            page.element("div", "quiet", words.of("credit"));
        }
        page.close("td").close("tr").close("table").raw("<div class=\"line\"></div>");
        page.open("table", "two").open("tr").open("td");
        dates(invoice, words, page);
        page.close("td").open("td");
        references(invoice, words, page);
        page.close("td").close("tr").close("table");
    }

    private static void dates(Invoice invoice, Words words, Html page) {
        Facts facts = new Facts(page, words)
                .text("number", invoice.number())
                .date("issue-date", invoice.issueDate())
                .date("due-date", invoice.dueDate())
                .date("tax-point-date", invoice.taxPointDate());
        Invoice.Delivery delivery = invoice.delivery();
        if (delivery != null) {
            facts.date("delivery-date", delivery.date()).text("delivery-country", delivery.country());
        }
        Invoice.Period period = invoice.period();
        facts.text("period", period == null ? null : words.span(period.from(), period.to()))
                .end();
    }

    private static void references(Invoice invoice, Words words, Html page) {
        new Facts(page, words)
                .text("buyer-reference", invoice.buyerReference())
                .text("order-reference", invoice.orderReference())
                .text(
                        "preceding-invoice",
                        invoice.precedingInvoice().stream()
                                .map(before -> before.date() == null
                                        ? before.number()
                                        : before.number() + ", " + words.date(before.date()))
                                .collect(Collectors.joining("\n")))
                .text("currency", invoice.currency())
                .text("tax-currency", invoice.taxCurrency())
                .end();
    }
}
