package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} of a rule and checks each value. */
final class DecisionReader {
    private static final Map<Decision, Set<String>> CHOICES = Map.of(
            Decision.DIRECTION, Set.of("purchase", "sale"),
            Decision.NATURE, Set.of("goods", "services"),
            Decision.CLASS, Set.of("81", "82", "83"),
            Decision.REVIEW, Set.of("true", "false"));
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final VatCodes codes;
    private final Findings findings;

    DecisionReader(VatCodes codes, Findings findings) {
        this.codes = codes;
        this.findings = findings;
    }

    void read(YamlNode then, Map<Decision, String> values, Map<String, String> axes) {
        if (!then.isMap() || then.entries(findings).isEmpty()) {
            findings.error(then.line(), "\"then\" is a map from decisions to values.");
        }
        then.entries(findings)
                .forEach((key, node) -> Decision.of(key)
                        .ifPresentOrElse(
                                decision -> read(decision, node, values, axes),
                                () -> findings.error(node.line(), "There is no decision \"" + key + "\".")));
    }

    private void read(Decision decision, YamlNode node, Map<Decision, String> values, Map<String, String> axes) {
        if (decision == Decision.AXES) {
            node.entries(findings).forEach((axis, code) -> axes.put(axis, code.text()));
            if (axes.isEmpty()) {
                findings.error(node.line(), "\"axes\" is a map from axes to codes.");
            }
            values.put(decision, axes.toString());
            return;
        }
        String value = node.text().strip();
        String wrong = wrong(decision, value);
        if (wrong == null) {
            values.put(decision, value);
        } else {
            findings.error(node.line(), wrong);
        }
    }

    private @Nullable String wrong(Decision decision, String value) {
        if (value.isEmpty()) {
            return decision.key() + " needs a value.";
        }
        Set<String> choices = CHOICES.get(decision);
        if (choices != null) {
            return choices.contains(value)
                    ? null
                    : decision.key() + " is one of " + String.join(", ", new java.util.TreeSet<>(choices)) + ".";
        }
        return switch (decision) {
            case DEDUCTIBLE, RATE -> percentage(value) ? null : decision.key() + " is a percentage from 0 to 100.";
            case HOLD -> Holds.known(value) ? null : "There is no problem \"" + value + "\" to hold with.";
            case VAT -> codes.mayMean(value) ? null : "There is no neutral VAT code \"" + value + "\".";
            default -> null;
        };
    }

    private static boolean percentage(String value) {
        return FactValue.parse(FactKind.NUMBER, value)
                .filter(parsed -> new BigDecimal(value).signum() >= 0 && new BigDecimal(value).compareTo(HUNDRED) <= 0)
                .isPresent();
    }
}
