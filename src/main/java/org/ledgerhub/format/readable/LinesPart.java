package org.ledgerhub.format.readable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/** The lines as a table whose head returns on every page; what belongs to a line stands small below it. */
final class LinesPart {
    private LinesPart() {}

    static void write(Invoice invoice, Words words, Html page) {
        if (invoice.lines().isEmpty()) {
            return;
        }
        page.open("table", "lines").open("thead").open("tr");
        page.element("th", "id", "#").element("th", "", words.of("description"));
        for (String column : List.of("quantity", "unit-price", "vat", "amount")) {
            page.element("th", "n", words.of(column));
        }
        page.close("tr").close("thead").open("tbody");
        invoice.lines().forEach(line -> line(line, words, page));
        page.close("tbody").close("table");
    }

    private static void line(Invoice.Line line, Words words, Html page) {
        page.open("tr").element("td", "id", line.id() == null ? "" : line.id()).open("td");
        page.text(line.description() == null ? "" : line.description());
        below(line, words).forEach(text -> page.element("div", "quiet", text));
        page.close("td").element("td", "n", quantity(line, words));
        page.element("td", "n", figure(line.unitPrice(), words));
        page.element("td", "n", vat(line.vat(), words));
        page.element("td", "n", figure(line.netAmount(), words)).close("tr");
    }

    private static String quantity(Invoice.Line line, Words words) {
        String number = line.quantity() == null ? "" : words.number(line.quantity());
        return line.unit() == null ? number : number + " " + unit(line.unit(), words);
    }

    private static String unit(String code, Words words) {
        return words.code("unit", code);
    }

    private static String figure(@Nullable BigDecimal value, Words words) {
        return value == null ? "" : words.amount(value);
    }

    /** Category and rate, such as {@code S 21 %}. */
    static String vat(Invoice.@Nullable Vat vat, Words words) {
        if (vat == null) {
            return "";
        }
        String category = vat.category() == null ? "" : vat.category();
        return vat.rate() == null ? category : (category + " " + words.percent(vat.rate())).strip();
    }

    private static List<String> below(Invoice.Line line, Words words) {
        List<String> texts = new ArrayList<>();
        if (line.period() != null) {
            texts.add(words.of("period") + " "
                    + words.span(line.period().from(), line.period().to()));
        }
        line.allowances().forEach(one -> texts.add(words.of("allowance") + ": " + AllowanceText.of(one, words)));
        line.charges().forEach(one -> texts.add(words.of("charge") + ": " + AllowanceText.of(one, words)));
        if (line.accountingCost() != null) {
            texts.add(words.of("accounting-cost") + ": " + line.accountingCost());
        }
        Invoice.Vat vat = line.vat();
        if (vat != null) {
            AllowanceText.exemption(vat, words).ifPresent(texts::add);
        }
        return texts;
    }
}
