package org.ledgerhub.format.ubl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadFile;

/** The findings of an invoice with their severity, equal ones once with their number. */
final class Severity {
    private Severity() {}

    static List<String> of(Invoice invoice) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Problem finding : invoice.findings()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            counts.merge(severity + " " + ReadFile.told(finding), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(count -> count.getKey() + (count.getValue() == 1 ? "" : " x" + count.getValue()))
                .toList();
    }
}
