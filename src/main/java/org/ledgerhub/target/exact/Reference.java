package org.ledgerhub.target.exact;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;

/** What an entry of ours carries, so that it is found back and told from one booked by hand. */
final class Reference {
    private static final String OURS = "LH-";

    private Reference() {}

    /** The description of sales and purchases, the first line of the notes on bank lines. */
    static String of(Posting posting) {
        return OURS + posting.id();
    }

    static boolean ours(@Nullable String text) {
        return text != null && text.startsWith(OURS);
    }
}
