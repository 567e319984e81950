package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case that gives facts and expects decisions, with the rules behind them. */
final class FactsCase {
    private final Layers layers;
    private final Books books;

    FactsCase(Layers layers, String target) {
        this.layers = layers;
        this.books = DocumentCase.books(target);
    }

    List<String> differences(Map<String, YamlNode> given, YamlNode expect, Findings findings) {
        List<String> differences = new ArrayList<>();
        Facts facts = new Facts();
        given.forEach((key, node) -> {
            Optional<Fact> fact = Fact.of(key);
            if (fact.isPresent()
                    && FactValue.parse(fact.get().kind(), node.text()).isPresent()) {
                facts.put(fact.get(), node.text());
            } else {
                differences.add(key + " can't be " + node.text());
            }
        });
        Map<Decision, Decided> made = decide(facts);
        expect.entries(findings).forEach((key, node) -> {
            if (key.equals("rules")) {
                node.entries(findings).forEach((of, rule) -> rule(of, rule.text(), made, differences));
            } else {
                Optional<Decision> decision = Decision.of(key);
                String found = decision.map(d -> value(d, made, facts)).orElse("no such decision");
                if (!found.equals(node.text())) {
                    differences.add(key + " is " + found + ", not " + node.text());
                }
            }
        });
        return differences;
    }

    private Map<Decision, Decided> decide(Facts facts) {
        Map<Decision, Decided> made = new EnumMap<>(Decision.class);
        for (Decision decision : List.of(Decision.DIRECTION, Decision.JOURNAL, Decision.RELATION)) {
            layers.rules().decide(decision, facts).ifPresent(decided -> {
                made.put(decision, decided);
                facts.put(java.util.Objects.requireNonNull(decision.fact()), decided.value());
            });
        }
        Decisions line = Decisions.make(layers.rules(), facts);
        made.putAll(line.made());
        return made;
    }

    private static void rule(String key, String expected, Map<Decision, Decided> made, List<String> differences) {
        String found = Decision.of(key)
                .map(made::get)
                .map(decided -> decided.why().rule())
                .orElse("none");
        if (!found.equals(expected)) {
            differences.add("the rule of " + key + " is " + found + ", not " + expected);
        }
    }

    private String value(Decision decision, Map<Decision, Decided> made, Facts facts) {
        return switch (decision) {
            case HOLD -> hold(facts);
            case VAT -> vat(Decisions.make(layers.rules(), facts));
            case AXES ->
                Optional.ofNullable(made.get(decision))
                        .map(d -> d.axes().toString())
                        .orElse("undecided");
            case REVIEW ->
                Optional.ofNullable(made.get(decision)).map(Decided::value).orElse("false");
            default ->
                Optional.ofNullable(made.get(decision)).map(Decided::value).orElse("undecided");
        };
    }

    private static String vat(Decisions line) {
        String code = line.facts().text(Fact.VAT_CODE);
        return code != null ? code : line.of(Decision.VAT).map(Decided::value).orElse("undecided");
    }

    private String hold(Facts facts) {
        Decisions line = Decisions.make(layers.rules(), facts);
        if (line.hold().isPresent()) {
            return line.hold().get().value();
        }
        if (line.of(Decision.ACCOUNT).isEmpty()) {
            return "no-rule";
        }
        Mapping.Side side =
                "sale".equals(facts.text(Fact.DOCUMENT_DIRECTION)) ? Mapping.Side.SALE : Mapping.Side.PURCHASE;
        try {
            new VatCodeChoice(layers, books, side).choose(line.of(Decision.VAT), line.facts());
            return Holds.NONE;
        } catch (Held held) {
            return held.uncoded().problem().code();
        }
    }
}
