package org.ledgerhub.format.readable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/** Allowances and charges of the document, its VAT by rate, and the totals that are law. */
final class TotalsPart {
    private TotalsPart() {}

    static void write(Invoice invoice, Words words, Html page) {
        allowances("allowances", invoice.allowances(), words, page);
        allowances("charges", invoice.charges(), words, page);
        page.open("table", "two sums").open("tr").open("td", "rates");
        rates(invoice, words, page);
        page.close("td").open("td", "totals");
        totals(invoice, words, page);
        page.close("td").close("tr").close("table");
    }

    private static void allowances(String title, List<Invoice.AllowanceCharge> all, Words words, Html page) {
        if (!all.isEmpty()) {
            page.element("h2", "", words.of(title)).open("ul");
            all.forEach(one -> page.element("li", "", AllowanceText.of(one, words)));
            page.close("ul");
        }
    }

    private static void rates(Invoice invoice, Words words, Html page) {
        if (invoice.vatBreakdown().isEmpty()) {
            return;
        }
        page.open("table", "vat").open("tr").element("th", "", words.of("vat"));
        page.element("th", "n", words.of("taxable"))
                .element("th", "n", words.of("vat-amount"))
                .close("tr");
        for (Invoice.VatBreakdown row : invoice.vatBreakdown()) {
            page.open("tr").open("td");
            String category = row.category() == null ? "" : words.code("category", row.category());
            page.text(row.rate() == null ? category : words.percent(row.rate()) + " " + category);
            AllowanceText.told(row.exemptionReason(), row.exemptionCode(), row.name())
                    .ifPresent(why -> page.element("div", "quiet", why));
            page.close("td").element("td", "n", figure(row.taxableAmount(), words));
            page.element("td", "n", figure(row.taxAmount(), words)).close("tr");
        }
        page.close("table");
    }

    private static void totals(Invoice invoice, Words words, Html page) {
        Invoice.Totals totals = invoice.totals();
        page.open("table", "total");
        row("line-net", totals.lineNet(), "", words, page);
        row("allowances", totals.allowances(), "", words, page);
        row("charges", totals.charges(), "", words, page);
        row("net", totals.net(), "", words, page);
        row("vat-total", totals.vat(), "", words, page);
        if (totals.vatTaxCurrency() != null) {
            page.open("tr")
                    .element("th", "", words.of("vat-total") + " " + Objects.toString(invoice.taxCurrency(), ""));
            page.element("td", "n", words.amount(totals.vatTaxCurrency())).close("tr");
        }
        row("gross", totals.gross(), "strong", words, page);
        row("prepaid", totals.prepaid(), "", words, page);
        row("rounding", totals.rounding(), "", words, page);
        if (totals.payable() != null) {
            page.open("tr", "due").element("th", "", words.of("payable"));
            page.element(
                    "td",
                    "n",
                    (words.amount(totals.payable()) + " " + Objects.toString(invoice.currency(), "")).strip());
            page.close("tr");
        }
        page.close("table");
    }

    private static void row(String label, @Nullable BigDecimal amount, String style, Words words, Html page) {
        if (amount != null) {
            page.open("tr", style).element("th", "", words.of(label));
            page.element("td", "n", words.amount(amount)).close("tr");
        }
    }

    private static String figure(@Nullable BigDecimal value, Words words) {
        return value == null ? "" : words.amount(value);
    }
}
