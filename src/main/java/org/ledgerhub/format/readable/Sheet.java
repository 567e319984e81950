package org.ledgerhub.format.readable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.ledgerhub.document.Invoice;

/** The printed invoice from top to bottom; each part has a class of its own. */
final class Sheet {
    private static final String STYLE = style();

    private Sheet() {}

    /** A whole XHTML page with its style inside. */
    static String of(Invoice invoice, Locale reader) {
        Words words = Words.in(reader);
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + words.language()
                        + "\"><head>")
                .raw("<meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>")
                .element("title", "", title(invoice, words))
                .raw("<style>" + STYLE + "</style></head><body>");
        page.element("div", "foot", words.of("copy") + " " + title(invoice, words));
        Heading.write(invoice, words, page);
        PartiesPart.write(invoice, words, page);
        LinesPart.write(invoice, words, page);
        TotalsPart.write(invoice, words, page);
        PaymentPart.write(invoice, words, page);
        DetailsPart.write(invoice, words, page);
        return page.raw("</body></html>").toString();
    }

    /** What it is and its number. */
    static String title(Invoice invoice, Words words) {
        String kind = words.of("kind."
                + (invoice.credit() && invoice.kind() == Invoice.Kind.INVOICE
                        ? Invoice.Kind.CREDIT_NOTE
                        : invoice.kind()));
        return invoice.number() == null ? kind : kind + " " + invoice.number();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Sheet.class.getResourceAsStream("sheet.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
