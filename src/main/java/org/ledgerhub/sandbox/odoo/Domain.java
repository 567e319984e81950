package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A search condition in prefix notation, as callers send it: {@code ["|", ["a","=",1], ["b","in",[2,3]]]}. */
final class Domain {
    private final String model;
    private final Caller caller;
    private final Transaction tx;

    private Domain(String model, Caller caller, Transaction tx) {
        this.model = model;
        this.caller = caller;
        this.tx = tx;
    }

    static Predicate<ObjectNode> of(JsonNode domain, String model, Caller caller, Transaction tx) {
        Predicate<ObjectNode> all = row -> true;
        Iterator<JsonNode> terms = domain.iterator();
        Domain reader = new Domain(model, caller, tx);
        while (terms.hasNext()) {
            all = all.and(reader.next(terms));
        }
        return all;
    }

    private Predicate<ObjectNode> next(Iterator<JsonNode> terms) {
        if (!terms.hasNext()) {
            throw OdooError.value("Domain() invalid item in domain: it ends too early");
        }
        JsonNode term = terms.next();
        if (term.isTextual()) {
            return switch (term.textValue()) {
                case "&" -> next(terms).and(next(terms));
                case "|" -> next(terms).or(next(terms));
                case "!" -> next(terms).negate();
                default -> throw OdooError.value("Domain() invalid item in domain: '" + term.textValue() + "'");
            };
        }
        return leaf(term.path(0).asText(), term.path(1).asText(), term.path(2));
    }

    private Predicate<ObjectNode> leaf(String path, String operator, JsonNode wanted) {
        String[] steps = path.split("\\.");
        check(steps, path, operator, wanted);
        return row -> matches(Values.shown(model, row, steps, caller, tx), operator, wanted);
    }

    private void check(String[] steps, String path, String operator, JsonNode wanted) {
        String at = model;
        for (String step : steps) {
            Field field = Schema.find(at, step, caller.edition())
                    .orElseThrow(() -> OdooError.value("Invalid field " + model + "." + path + " in condition ('" + path
                            + "', '" + operator + "', '" + wanted.asText() + "')"));
            at = field.comodel().isEmpty() ? at : field.comodel();
        }
    }

    private static boolean matches(JsonNode value, String operator, JsonNode wanted) {
        return switch (operator) {
            case "=" -> same(value, wanted);
            case "!=" -> !same(value, wanted);
            case "in" -> StreamSupport.stream(wanted.spliterator(), false).anyMatch(one -> same(value, one));
            case "not in" -> StreamSupport.stream(wanted.spliterator(), false).noneMatch(one -> same(value, one));
            case ">" -> there(value) && compare(value, wanted) > 0;
            case ">=" -> there(value) && compare(value, wanted) >= 0;
            case "<" -> there(value) && compare(value, wanted) < 0;
            case "<=" -> there(value) && compare(value, wanted) <= 0;
            case "like" -> value.asText().contains(wanted.asText());
            case "ilike" -> lower(value).contains(lower(wanted));
            case "=ilike" -> lower(value).equals(lower(wanted));
            default -> throw OdooError.value("Invalid operator '" + operator + "'");
        };
    }

    /** Nothing and false are the same; a list matches by any of its members. */
    private static boolean same(JsonNode value, JsonNode wanted) {
        if (value.isArray()) {
            return there(wanted)
                    ? StreamSupport.stream(value.spliterator(), false).anyMatch(one -> same(one, wanted))
                    : value.isEmpty();
        }
        if (!there(value) || !there(wanted)) {
            return !there(value) && !there(wanted);
        }
        return value.isNumber() && wanted.isNumber()
                ? value.decimalValue().compareTo(wanted.decimalValue()) == 0
                : value.asText().equals(wanted.asText());
    }

    private static boolean there(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.booleanValue());
    }

    private static int compare(JsonNode value, JsonNode wanted) {
        return value.isNumber()
                ? value.decimalValue().compareTo(wanted.decimalValue())
                : value.asText().compareTo(wanted.asText());
    }

    private static String lower(JsonNode value) {
        return value.asText().toLowerCase(Locale.ROOT);
    }
}
