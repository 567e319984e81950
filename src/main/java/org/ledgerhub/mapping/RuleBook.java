package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ledgerhub.ledger.PostingLine;

/** The rules of all layers, nearest first, sorted by what they decide. */
final class RuleBook {
    private final Map<Decision, List<Rule>> byDecision;

    RuleBook(List<Rule> nearestFirst) {
        byDecision = new EnumMap<>(Decision.class);
        for (Rule rule : nearestFirst) {
            rule.then()
                    .keySet()
                    .forEach(d -> byDecision
                            .computeIfAbsent(d, none -> new ArrayList<>())
                            .add(rule));
        }
    }

    private RuleBook(Map<Decision, List<Rule>> byDecision) {
        this.byDecision = byDecision;
    }

    /** The rules that can still apply to lines of this document: what does not fit it is sorted out once. */
    RuleBook given(Facts document) {
        Map<Decision, List<Rule>> left = new EnumMap<>(Decision.class);
        byDecision.forEach((decision, rules) -> left.put(
                decision, rules.stream().filter(rule -> rule.mayApply(document)).toList()));
        return new RuleBook(left);
    }

    /** The first rule that sets the decision. */
    Optional<Decided> decide(Decision decision, Facts facts) {
        return decide(decision, facts, rule -> true);
    }

    /** The first rule that sets the decision among those that name this kind of line. */
    Optional<Decided> decideNaming(Fact kind, Decision decision, Facts facts) {
        return decide(decision, facts, rule -> rule.names(kind));
    }

    /**
     * Whether a person must look: the first rule that says so counts only if it decides nothing else, or decided
     * something here; a rule that lost everything else has no say.
     */
    Optional<Decided> review(Facts facts, Collection<Decided> made) {
        return decide(Decision.REVIEW, facts, rule -> rule.then().size() == 1 || won(rule, made));
    }

    private static boolean won(Rule rule, Collection<Decided> made) {
        return made.stream()
                .anyMatch(d -> d.why().rule().equals(rule.id())
                        && rule.file().equals(d.why().file()));
    }

    private Optional<Decided> decide(Decision decision, Facts facts, Predicate<Rule> eligible) {
        Rule winner = null;
        List<String> lost = List.of();
        for (Rule rule : byDecision.getOrDefault(decision, List.of())) {
            if (eligible.test(rule) && rule.applies(facts)) {
                if (winner == null) {
                    winner = rule;
                } else {
                    lost = lost.isEmpty() ? new ArrayList<>() : lost;
                    lost.add(rule.file() + ": " + rule.id());
                }
            }
        }
        return winner == null ? Optional.empty() : Optional.of(decided(winner, decision, facts, lost));
    }

    private static Decided decided(Rule rule, Decision decision, Facts facts, List<String> lost) {
        Map<String, String> matched = new LinkedHashMap<>();
        for (Condition condition : rule.when()) {
            FactValue value = facts.get(condition.fact());
            if (value != null) {
                matched.put(condition.fact().key(), value.text());
            }
        }
        PostingLine.Why why = new PostingLine.Why(rule.id(), rule.file(), rule.version(), rule.why(), matched, lost);
        return new Decided(rule.then().getOrDefault(decision, ""), rule.axes(), why);
    }
}
