package org.ledgerhub.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;

/**
 * What leaves the register for one submission.
 *
 * @param postings what is booked, empty for a receipt
 * @param vatCodes codes of the package by neutral VAT code, for every code used
 */
record Outgoing(List<Posting> postings, Map<String, String> vatCodes) {
    static final Outgoing FILES_ALONE = new Outgoing(List.of(), Map.of());

    @Nullable
    Posting part(int part) {
        return part <= postings.size() ? postings.get(part - 1) : null;
    }
}
