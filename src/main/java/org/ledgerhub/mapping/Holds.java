package org.ledgerhub.mapping;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ledgerhub.document.Problem;

/** The problems a mapping stops a document with, each with what to do about it. */
final class Holds {
    /** What a nearer rule writes to release a document that a farther one holds. */
    static final String NONE = "none";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("no-rule", "Add a rule that decides it for this supplier, customer or kind of line."),
            Map.entry("vat-unknown", "Add a rule that names the VAT code, or have the document corrected."),
            Map.entry("vat-rate-unknown", "Add a rule that names nature and rate: the document does not tell them."),
            Map.entry(
                    "vat-code-unmapped", "Give the neutral VAT code its code of the package in the target's mapping."),
            Map.entry("vat-mismatch", "Check the VAT of the document with its sender."),
            Map.entry(
                    "totals-mismatch", "Check the totals of the document with its sender; they are booked as stated."),
            Map.entry("exchange-rate-missing", "Upload the exchange rate of that day."),
            Map.entry("direction-unknown", "Choose whether it is a purchase or a sale."),
            Map.entry("relation-unknown", "Choose the supplier or customer."),
            Map.entry("relation-ambiguous", "Choose the supplier or customer."),
            Map.entry("account-unknown", "Choose an account that exists in the package."),
            Map.entry("account-blocked", "Choose an account that may be booked on."),
            Map.entry("journal-closed", "Choose a journal that is open."),
            Map.entry("possible-duplicate", "Compare it with the other document."),
            Map.entry("document-incomplete", "Ask the sender for a complete document."),
            Map.entry("opening-unconfirmed", "Confirm the opening balance of the account."));

    private Holds() {}

    /** Whether rules may hold with this code. */
    static boolean known(String code) {
        return code.equals(NONE) || REMEDIES.containsKey(code);
    }

    /** All codes a rule may hold with, sorted. */
    static SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>(REMEDIES.keySet());
        codes.add(NONE);
        return codes;
    }

    static Problem problem(String code, String message) {
        return Problem.error(code, message, REMEDIES.getOrDefault(code, "Decide by hand."));
    }
}
