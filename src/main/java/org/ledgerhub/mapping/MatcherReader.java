package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the test of one fact: a value, a list of values, or a map of matchers. */
final class MatcherReader {
    /** The matchers that a map may name; the schema lists the same. */
    static final List<String> KEYWORDS =
            List.of("prefix", "contains", "words", "between", "from", "until", "present", "not", "in");

    private final NamedLists lists;
    private final Findings findings;

    MatcherReader(NamedLists lists, Findings findings) {
        this.lists = lists;
        this.findings = findings;
    }

    /** The test, or null with a finding. */
    @Nullable
    Matcher read(Fact fact, YamlNode node) {
        if (node.isText()) {
            FactValue value = value(fact, node);
            return value == null ? null : new Matcher.Equal(value);
        }
        if (node.isList()) {
            return anyOf(node, item -> read(fact, item));
        }
        List<Matcher> parts = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node.entries(findings).entrySet()) {
            Matcher part = keyword(fact, entry.getKey(), entry.getValue());
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            findings.error(node.line(), "The test of " + fact.key() + " is empty.");
            return null;
        }
        return parts.size() == 1 ? parts.get(0) : new Matcher.AllOf(parts);
    }

    private @Nullable Matcher keyword(Fact fact, String keyword, YamlNode node) {
        return switch (keyword) {
            case "prefix" -> anyOf(node, item -> folded(fact, item, Matcher.Prefix::new));
            case "contains" -> anyOf(node, item -> folded(fact, item, Matcher.Contains::new));
            case "words" -> anyOf(node, this::words);
            case "between" -> between(fact, node);
            case "from" -> bound(fact, node, Matcher.From::new);
            case "until" -> bound(fact, node, Matcher.Until::new);
            case "present" -> present(node);
            case "not" -> not(fact, node);
            case "in" -> in(fact, node);
            default -> {
                findings.error(
                        node.line(),
                        "There is no matcher \"" + keyword + "\"; known are " + String.join(", ", KEYWORDS) + ".");
                yield null;
            }
        };
    }

    private @Nullable Matcher anyOf(YamlNode node, java.util.function.Function<YamlNode, @Nullable Matcher> one) {
        List<Matcher> options = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Matcher option = one.apply(item);
            if (option == null) {
                return null;
            }
            options.add(option);
        }
        if (options.isEmpty()) {
            findings.error(node.line(), "An empty list matches nothing.");
            return null;
        }
        return options.size() == 1 ? options.get(0) : new Matcher.AnyOf(options);
    }

    private @Nullable Matcher folded(Fact fact, YamlNode node, java.util.function.Function<String, Matcher> make) {
        String folded = fact.kind() == FactKind.CODE ? Folding.code(node.text()) : Folding.text(node.text());
        if (folded.isEmpty()) {
            findings.error(node.line(), "A text is expected here.");
            return null;
        }
        return make.apply(folded);
    }

    private @Nullable Matcher words(YamlNode node) {
        String folded = Folding.words(node.text());
        if (folded.isEmpty()) {
            findings.error(node.line(), "Words are expected here.");
            return null;
        }
        return new Matcher.Words(Set.of(new TreeSet<>(List.of(folded.split(" "))).toArray(String[]::new)));
    }

    private @Nullable Matcher between(Fact fact, YamlNode node) {
        List<YamlNode> ends = node.items();
        if (ends.size() != 2) {
            findings.error(node.line(), "\"between\" takes two values, both included.");
            return null;
        }
        FactValue least = value(fact, ends.get(0));
        FactValue most = value(fact, ends.get(1));
        if (least == null || most == null) {
            return null;
        }
        if (least.compareTo(most) > 0) {
            findings.error(node.line(), "\"between\" begins after it ends.");
        }
        return new Matcher.AllOf(List.of(new Matcher.From(least), new Matcher.Until(most)));
    }

    private @Nullable Matcher bound(Fact fact, YamlNode node, java.util.function.Function<FactValue, Matcher> make) {
        FactValue value = value(fact, node);
        return value == null ? null : make.apply(value);
    }

    private @Nullable Matcher present(YamlNode node) {
        if (!node.text().equals("true") && !node.text().equals("false")) {
            findings.error(node.line(), "\"present\" is true or false.");
            return null;
        }
        return new Matcher.Present(node.text().equals("true"));
    }

    private @Nullable Matcher not(Fact fact, YamlNode node) {
        if (node.isMap() && node.entries(findings).containsKey("not")) {
            findings.error(node.line(), "A \"not\" inside a \"not\" says nothing; write the test itself.");
            return null;
        }
        Matcher inner = read(fact, node);
        return inner == null ? null : new Matcher.Not(inner);
    }

    private @Nullable Matcher in(Fact fact, YamlNode node) {
        String name = node.text();
        Set<String> folded = lists.folded(name, fact.kind()).orElse(null);
        if (folded == null) {
            findings.error(node.line(), "There is no list \"" + name + "\".");
            return null;
        }
        return new Matcher.In(name, folded);
    }

    private @Nullable FactValue value(Fact fact, YamlNode node) {
        FactValue value = node.isText() && !node.text().isBlank()
                ? FactValue.parse(fact.kind(), node.text().strip()).orElse(null)
                : null;
        if (value == null) {
            String kind = fact.kind().name().toLowerCase(java.util.Locale.ROOT);
            findings.error(node.line(), fact.key() + " is a " + kind + ", \"" + node.text() + "\" is none.");
        }
        return value;
    }
}
