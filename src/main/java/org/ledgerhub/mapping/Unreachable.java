package org.ledgerhub.mapping;

import java.util.HashSet;
import java.util.List;

/** Finds rules that never decide anything, because an earlier rule of the file always goes before them. */
final class Unreachable {
    private Unreachable() {}

    static void check(List<Rule> rules, Findings findings) {
        for (int later = 0; later < rules.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (hides(rules.get(earlier), rules.get(later))) {
                    findings.warning(
                            rules.get(later).line(),
                            "Rule \"" + rules.get(later).id() + "\" never decides anything: \""
                                    + rules.get(earlier).id() + "\" goes before it.");
                    break;
                }
            }
        }
    }

    /** The earlier rule asks no more and decides no less, at any time. */
    private static boolean hides(Rule earlier, Rule later) {
        return earlier.from() == null
                && earlier.until() == null
                && new HashSet<>(later.when()).containsAll(earlier.when())
                && earlier.then().keySet().containsAll(later.then().keySet());
    }
}
