package org.ledgerhub.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that rules decide about one line or entry.
 *
 * @param made by decision
 * @param facts what was known, with what was decided
 */
record Decisions(Map<Decision, Decided> made, Facts facts) {
    private static final List<Decision> BEFORE_VAT =
            List.of(Decision.NATURE, Decision.ACCOUNT, Decision.CLASS, Decision.DEDUCTIBLE, Decision.RATE);

    /** Decides in the order of the decisions; each becomes a fact for the next. */
    static Decisions make(RuleBook rules, Facts known) {
        Facts facts = known.copy();
        Map<Decision, Decided> made = new EnumMap<>(Decision.class);
        for (Decision decision : BEFORE_VAT) {
            Optional<Decided> decided =
                    decision == Decision.ACCOUNT ? account(rules, facts) : rules.decide(decision, facts);
            decided.ifPresent(value -> {
                made.put(decision, value);
                facts.put(Objects.requireNonNull(decision.fact()), value.value());
            });
        }
        rules.decide(Decision.VAT, facts).ifPresent(value -> {
            made.put(Decision.VAT, value);
            if (VatCodePattern.open(value.value(), facts).isEmpty()) {
                facts.put(Fact.VAT_CODE, VatCodePattern.fill(value.value(), facts));
            }
        });
        for (Decision decision : List.of(Decision.AXES, Decision.HOLD)) {
            rules.decide(decision, facts).ifPresent(value -> made.put(decision, value));
        }
        rules.review(facts, made.values()).ifPresent(value -> made.put(Decision.REVIEW, value));
        return new Decisions(made, facts);
    }

    Optional<Decided> of(Decision decision) {
        return Optional.ofNullable(made.get(decision));
    }

    /** The rule that holds the document, unless it is released. */
    Optional<Decided> hold() {
        return of(Decision.HOLD).filter(hold -> !hold.value().equals(Holds.NONE));
    }

    /** The sentence of the rule that wants a person to look. */
    Optional<String> review() {
        return of(Decision.REVIEW)
                .filter(review -> review.value().equals("true"))
                .map(Decided::sentence);
    }

    /** Allowances and charges listen first to the rules that name them. */
    private static Optional<Decided> account(RuleBook rules, Facts facts) {
        String kind = facts.text(Fact.LINE_KIND);
        return kind == null || kind.equals("line")
                ? rules.decide(Decision.ACCOUNT, facts)
                : rules.decideNaming(Fact.LINE_KIND, Decision.ACCOUNT, facts)
                        .or(() -> rules.decide(Decision.ACCOUNT, facts));
    }
}
