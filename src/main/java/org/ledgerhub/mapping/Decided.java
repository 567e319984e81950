package org.ledgerhub.mapping;

import java.util.Map;
import org.ledgerhub.ledger.PostingLine;

/**
 * The outcome of one decision.
 *
 * @param value as the rule sets it
 * @param axes analytic codes, for that decision only
 * @param why the rule, the facts that matched and the rules that lost
 */
record Decided(String value, Map<String, String> axes, PostingLine.Why why) {

    /** The rule's sentence and where it stands. */
    String sentence() {
        return why.because() + " (" + why.file() + ": " + why.rule() + ")";
    }
}
