package org.ledgerhub.register;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/**
 * What a submission books, as far as it is held in memory.
 *
 * @param first the first posting; absent when nothing is booked, as for a receipt or a statement handed over as a file
 * @param parts how many postings there are; those after the first are in {@link PostingRows}
 * @param vatCodes neutral VAT codes used in any of them
 */
record CodedPostings(@Nullable Posting first, int parts, Set<String> vatCodes) {
    static final CodedPostings NONE = new CodedPostings(null, 0, Set.of());

    static CodedPostings of(Posting only) {
        return new CodedPostings(only, 1, vatCodes(only));
    }

    static Set<String> vatCodes(Posting posting) {
        Set<String> used = new TreeSet<>();
        for (PostingLine line : posting.lines()) {
            if (line.vat() != null) {
                used.add(line.vat());
            }
        }
        return used;
    }

    /** The first posting as a list of one, or none. */
    List<Posting> head() {
        return first == null ? List.of() : List.of(first);
    }
}
