package org.ledgerhub.mapping;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule: when all its conditions hold, it decides what stands in {@code then}.
 *
 * @param id never used twice in a file
 * @param why the accountant's own sentence
 * @param when all of them must hold
 * @param then decided values by decision
 * @param axes analytic codes by axis, when {@code then} decides them
 * @param from first day it applies to
 * @param until last day it applies to
 * @param file where it stands
 * @param version of that file
 * @param line of that file
 */
record Rule(
        String id,
        String why,
        List<Condition> when,
        Map<Decision, String> then,
        Map<String, String> axes,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String file,
        String version,
        int line) {
    Rule {
        when = List.copyOf(when);
        then = then.isEmpty() ? Map.of() : new EnumMap<>(then);
        axes = Map.copyOf(axes);
    }

    boolean applies(Facts facts) {
        for (Condition condition : when) {
            if (!condition.holds(facts)) {
                return false;
            }
        }
        return from == null && until == null || inTime(facts.day());
    }

    /** Whether it can still apply to a line of a document that these facts tell of. */
    boolean mayApply(Facts document) {
        for (Condition condition : when) {
            if (condition.fact().ofDocument() && !condition.holds(document)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it speaks of a kind of line other than the ordinary. */
    boolean names(Fact kind) {
        return when.stream().anyMatch(condition -> condition.fact() == kind);
    }

    private boolean inTime(@Nullable LocalDate day) {
        return day != null && (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
