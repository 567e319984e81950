package org.ledgerhub.target.octopus;

import org.ledgerhub.ledger.Posting;

/** What a booking of ours carries as its reference, so that it is found back and told from one booked by hand. */
final class Reference {
    private static final String OURS = "LH-";

    private Reference() {}

    static String of(Posting posting) {
        return OURS + posting.id();
    }

    static boolean ours(String reference) {
        return reference.startsWith(OURS);
    }
}
