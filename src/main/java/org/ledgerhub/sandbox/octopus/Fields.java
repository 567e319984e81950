package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A JSON object as the package reads it: what is missing or of the wrong type is 400, what makes no sense 500. */
record Fields(JsonNode json) {

    Optional<JsonNode> find(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> Refusal.missing(name));
    }

    Optional<String> optionalText(String name) {
        return find(name).map(value -> {
            if (!value.isTextual()) {
                throw wrongType(name, "text");
            }
            return value.textValue();
        });
    }

    int number(String name) {
        return optionalNumber(name).orElseThrow(() -> Refusal.missing(name));
    }

    Optional<Integer> optionalNumber(String name) {
        return find(name).map(value -> {
            if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
                throw wrongType(name, "a whole number");
            }
            return value.intValue();
        });
    }

    boolean flag(String name) {
        return find(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrongType(name, "true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    /** The {@code id} of a key object such as {@code bookyearKey}. */
    Optional<Integer> key(String name) {
        return find(name).flatMap(value -> new Fields(value).optionalNumber("id"));
    }

    Optional<BigDecimal> optionalDecimal(String name) {
        return find(name).map(value -> {
            if (!value.isNumber()) {
                throw wrongType(name, "a number");
            }
            return value.decimalValue();
        });
    }

    /** An amount: a number with at most two decimals. */
    BigDecimal amount(String name) {
        return optionalAmount(name).orElseThrow(() -> Refusal.missing(name));
    }

    Optional<BigDecimal> optionalAmount(String name) {
        Optional<BigDecimal> amount = optionalDecimal(name);
        if (amount.isPresent() && amount.get().stripTrailingZeros().scale() > 2) {
            throw Refusal.badData(name + " has more than two decimals: " + amount.get());
        }
        return amount;
    }

    LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> Refusal.missing(name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Refusal.badData(name + " is no date: " + text);
            }
        });
    }

    private static Refusal wrongType(String name, String wanted) {
        return new Refusal(Refusal.Reason.INVALID_PARAMETER, name + " is not " + wanted);
    }
}
