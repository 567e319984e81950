package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A filter read as the package reads it: comparisons, {@code and}, {@code or}, brackets and a few functions. */
final class Filter {
    private final Resource resource;
    private final Words words;

    private Filter(Resource resource, String text) {
        this.resource = resource;
        this.words = new Words(text);
    }

    /** One side of a comparison: how it is taken from a row, and what may be compared with it. */
    private record Side(Kind kind, Function<JsonNode, @Nullable Comparable<?>> value) {}

    static Predicate<JsonNode> of(Resource resource, String text) {
        Filter filter = new Filter(resource, text);
        Predicate<JsonNode> parsed = filter.or();
        if (filter.words.more()) {
            throw Literal.syntax(filter.words.peek());
        }
        return parsed;
    }

    private Predicate<JsonNode> or() {
        Predicate<JsonNode> left = and();
        while (words.took("or")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<JsonNode> and() {
        Predicate<JsonNode> left = comparison();
        while (words.took("and")) {
            left = left.and(comparison());
        }
        return left;
    }

    private Predicate<JsonNode> comparison() {
        if (words.took("(")) {
            Predicate<JsonNode> inner = or();
            words.expect(")");
            return inner;
        }
        if (words.peek().equals("substringof") || words.peek().equals("startswith")) {
            return contained(words.take());
        }
        Side side = side();
        String operator = words.take();
        Literal literal = literal(words.take());
        if (!literal.kinds().contains(side.kind())) {
            throw Refusal.malformed("Operator '" + operator + "' incompatible with operand types");
        }
        return row -> holds(operator, side.value().apply(row), literal.value());
    }

    /** Only {@code substringof('part',Name)} and {@code startswith(Name,'part')}, with or without {@code eq true}. */
    private Predicate<JsonNode> contained(String function) {
        words.expect("(");
        boolean partFirst = function.equals("substringof");
        Object part = partFirst ? literal(words.take()).value() : null;
        Side side = partFirst ? afterComma() : side();
        if (!partFirst) {
            words.expect(",");
            part = literal(words.take()).value();
        }
        words.expect(")");
        if (words.took("eq")) {
            words.expect("true");
        }
        String wanted = String.valueOf(part);
        return row -> {
            String text = Objects.toString(side.value().apply(row), "");
            return partFirst ? text.contains(wanted) : text.startsWith(wanted);
        };
    }

    private Side afterComma() {
        words.expect(",");
        return side();
    }

    private Side side() {
        String name = words.take();
        if (name.equals("trim")) {
            words.expect("(");
            Side inner = side();
            words.expect(")");
            return new Side(inner.kind(), row -> {
                Comparable<?> value = inner.value().apply(row);
                return value == null ? null : value.toString().strip();
            });
        }
        Kind kind = resource.kind(name);
        return new Side(
                kind,
                row -> row.path(name).isNull() || row.path(name).isMissingNode()
                        ? null
                        : kind.compared(row.path(name)));
    }

    private static Literal literal(String word) {
        int quote = word.indexOf('\'');
        if (quote < 0) {
            return Literal.bare(word);
        }
        String value = word.substring(quote + 1, word.length() - 1).replace("''", "'");
        return quote == 0 ? Literal.text(value) : Literal.typed(word.substring(0, quote), value);
    }

    @SuppressWarnings("unchecked")
    private static boolean holds(String operator, @Nullable Comparable<?> left, @Nullable Comparable<?> right) {
        if (left == null || right == null) {
            boolean same = left == right;
            return operator.equals("eq") ? same : operator.equals("ne") && !same;
        }
        int order = ((Comparable<Object>) left).compareTo(right);
        return switch (operator) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "gt" -> order > 0;
            case "ge" -> order >= 0;
            case "lt" -> order < 0;
            case "le" -> order <= 0;
            default -> throw Literal.syntax(operator);
        };
    }
}
