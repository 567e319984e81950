package org.ledgerhub.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the register for one submission.
 *
 * @param journal the one that the mapping decided for all its postings; absent when nothing is booked
 * @param parts how many postings there are
 * @param vatCodes codes of the package by neutral VAT code, for every code used
 */
record Outgoing(@Nullable String journal, int parts, Map<String, String> vatCodes) {
    static final Outgoing FILES_ALONE = new Outgoing(null, 0, Map.of());
}
