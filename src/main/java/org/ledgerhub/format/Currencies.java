package org.ledgerhub.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Severity;

/** The currencies written on the amounts of one document, which all have to be its own (BT-5). */
final class Currencies {
    private static final Set<String> BOOKED =
            Set.of("BT-106", "BT-109", "BT-110", "BT-112", "BT-113", "BT-114", "BT-115", "BT-116", "BT-117");

    private final Map<String, Map<String, Integer>> places = new LinkedHashMap<>();

    void note(@Nullable String currency, String term) {
        if (currency != null) {
            places.computeIfAbsent(currency, first -> new LinkedHashMap<>()).merge(term, 1, Integer::sum);
        }
    }

    /** Tells each amount that is not in the currency of the document, once for each business term. */
    void check(@Nullable String currency, Findings findings) {
        if (currency == null) {
            return;
        }
        places.forEach((other, terms) -> {
            if (!other.equals(currency)) {
                terms.forEach((term, count) -> findings.add(mismatch(other, currency, term, count)));
            }
        });
    }

    private static Problem mismatch(String other, String currency, String term, int count) {
        String message = (count == 1 ? "An amount is" : count + " amounts are") + " in " + other
                + ", but the document is in " + currency + ".";
        Severity severity = BOOKED.contains(term) ? Severity.ERROR : Severity.WARNING;
        String remedy = "Compare with the readable invoice, or ask the sender to correct it.";
        return new Problem("currency-mismatch", severity, message, Problem.Place.term(term), remedy, null);
    }
}
