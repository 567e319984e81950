package org.ledgerhub.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;

/** What a mapping makes of a document. */
public sealed interface Coding {

    /**
     * The document is coded.
     *
     * @param postings one for an invoice; for a statement one per accounting period, in parts when it is long
     * @param review reasons why a person should look before it is sent, empty when none
     */
    record Coded(List<Posting> postings, List<Problem> review) implements Coding {
        public Coded {
            postings = List.copyOf(postings);
            review = List.copyOf(review);
        }
    }

    /**
     * No rule decides; the document waits for a person.
     *
     * @param problem the code of the contract, the sentence and the remedy
     * @param facts the facts that a rule would need, by name
     */
    record Uncoded(Problem problem, Map<String, String> facts) implements Coding {
        public Uncoded {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }
}
