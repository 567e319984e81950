package org.ledgerhub.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;

/** One row of the table of what became of a public sample. */
public final class InvoiceRow {
    public static final String TITLES = "file\toutcome\tkind\tnumber\tgross\tvat\tlines\tfindings";

    private InvoiceRow() {}

    /** What reading a file gave: an invoice with its totals, a receipt with its pages, or its problem. */
    public static String of(ReadFile read) {
        if (read.reading() instanceof Reading.Unreadable unreadable) {
            return String.join("\t", unreadable.problem().code(), "", "", "", "", "", "");
        }
        Document document = read.only().document();
        String findings = String.join(", ", findings(document.findings()));
        return switch (document) {
            case Invoice invoice -> invoice(invoice) + "\t" + findings;
            case Receipt receipt ->
                String.join("\t", "receipt", receipt.pages() + " pages", "", "", "", "") + "\t" + findings;
            default -> throw new AssertionError("an invoice or a receipt expected: " + document);
        };
    }

    private static String invoice(Invoice invoice) {
        String kind = invoice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (invoice.credit() ? " (credit)" : "")
                + (invoice.selfBilled() ? " (self-billed)" : "");
        return String.join(
                "\t",
                invoice.origin().format(),
                kind,
                text(invoice.number()),
                text(invoice.totals().gross()) + " " + text(invoice.currency()),
                text(invoice.totals().vat()),
                String.valueOf(invoice.lines().size()));
    }

    private static List<String> findings(List<Problem> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Problem finding : findings) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            counts.merge(severity + " " + ReadFile.told(finding), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(count -> count.getKey() + (count.getValue() == 1 ? "" : " x" + count.getValue()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
