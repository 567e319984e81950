package org.ledgerhub.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule and says what is wrong with it. */
final class RuleReader {
    /** What a rule is made of; the schema lists the same. */
    static final Set<String> KEYS = Set.of("id", "why", "when", "then", "from", "until");

    private final MappingStore.Layer layer;
    private final MatcherReader matchers;
    private final DecisionReader decisions;
    private final Findings findings;

    RuleReader(MappingStore.Layer layer, NamedLists lists, VatCodes codes, Findings findings) {
        this.layer = layer;
        this.matchers = new MatcherReader(lists, findings);
        this.decisions = new DecisionReader(codes, findings);
        this.findings = findings;
    }

    Optional<Rule> read(YamlNode node) {
        if (!node.isMap()) {
            findings.error(node.line(), "A rule has an id, a why, a when and a then.");
            return Optional.empty();
        }
        Map<String, YamlNode> parts = node.entries(findings);
        parts.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                findings.error(value.line(), "A rule has no \"" + key + "\".");
            }
        });
        String id = text(parts, "id", node, "A rule needs an id.");
        String why = text(parts, "why", node, "A rule needs a why: the sentence an accountant reads.");
        List<Condition> when = conditions(parts.get("when"));
        EnumMap<Decision, String> then = new EnumMap<>(Decision.class);
        Map<String, String> axes = new LinkedHashMap<>();
        if (parts.get("then") == null) {
            findings.error(node.line(), "A rule needs a then: what it decides.");
        } else {
            decisions.read(parts.get("then"), then, axes);
        }
        warnTooLate(node, when, then);
        return Optional.of(new Rule(
                id,
                why,
                when,
                then,
                axes,
                date(parts.get("from")),
                date(parts.get("until")),
                layer.file(),
                layer.version(),
                node.line()));
    }

    private String text(Map<String, YamlNode> parts, String key, YamlNode rule, String missing) {
        YamlNode node = parts.get(key);
        if (node == null || node.text().isBlank()) {
            findings.error(node == null ? rule.line() : node.line(), missing);
            return "";
        }
        return node.text().strip();
    }

    private List<Condition> conditions(@Nullable YamlNode when) {
        List<Condition> conditions = new ArrayList<>();
        if (when == null) {
            return conditions;
        }
        if (!when.isMap()) {
            findings.error(when.line(), "\"when\" is a map from facts to tests; {} is always.");
        }
        when.entries(findings)
                .forEach((key, test) -> Fact.of(key)
                        .ifPresentOrElse(
                                fact -> {
                                    Matcher matcher = matchers.read(fact, test);
                                    if (matcher != null) {
                                        conditions.add(new Condition(fact, matcher));
                                    }
                                },
                                () -> findings.error(test.line(), "There is no fact \"" + key + "\".")));
        return conditions;
    }

    private @Nullable LocalDate date(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        Optional<LocalDate> day = Dates.parse(node.text());
        if (day.isEmpty()) {
            findings.error(node.line(), "A date is written 2026-01-31.");
        }
        return day.orElse(null);
    }

    /** A decision that is made before a fact is known can't depend on it: such a rule never applies. */
    private void warnTooLate(YamlNode node, List<Condition> when, Map<Decision, String> then) {
        for (Decision decision : then.keySet()) {
            for (Condition condition : when) {
                Fact fact = condition.fact();
                boolean lineFact = decision.ofDocument() && !fact.ofDocument();
                boolean later = java.util.Arrays.stream(Decision.values())
                        .anyMatch(d -> d.fact() == fact && d.compareTo(decision) >= 0);
                boolean given = fact == Fact.DOCUMENT_DIRECTION;
                if (lineFact || (later && !given && condition.matcher() instanceof Matcher.Present == false)) {
                    findings.warning(
                            node.line(),
                            decision.key() + " is decided before " + fact.key() + " is known: this never applies.");
                }
            }
        }
    }
}
