package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about one line or entry while it is decided: facts of the document, and what was decided before. */
final class Facts {
    private final EnumMap<Fact, FactValue> values;

    Facts() {
        this(new EnumMap<>(Fact.class));
    }

    private Facts(EnumMap<Fact, FactValue> values) {
        this.values = values;
    }

    /** A copy that can take more facts without changing this one. */
    Facts copy() {
        return new Facts(new EnumMap<>(values));
    }

    /** Adds a fact; null and blank are the same as not knowing it. */
    Facts put(Fact fact, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            FactValue value = FactValue.parse(fact.kind(), text.strip())
                    .orElseThrow(() -> new IllegalArgumentException(fact.key() + " cannot be " + text));
            values.put(fact, value);
        }
        return this;
    }

    Facts put(Fact fact, @Nullable BigDecimal number) {
        if (number != null) {
            values.put(fact, FactValue.of(fact.kind(), number));
        }
        return this;
    }

    Facts put(Fact fact, @Nullable LocalDate day) {
        if (day != null) {
            values.put(fact, FactValue.of(fact.kind(), day));
        }
        return this;
    }

    Facts put(Fact fact, boolean flag) {
        return put(fact, Boolean.toString(flag));
    }

    @Nullable
    FactValue get(Fact fact) {
        return values.get(fact);
    }

    @Nullable
    String text(Fact fact) {
        FactValue value = values.get(fact);
        return value == null ? null : value.text();
    }

    /** The day that dated rules are compared with: of the entry, else of the document. */
    @Nullable
    LocalDate day() {
        String text = text(Fact.ENTRY_DATE);
        String day = text == null ? text(Fact.DOCUMENT_DATE) : text;
        return day == null ? null : LocalDate.parse(day);
    }

    /** All of them by name, for a person who has to write a rule. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((fact, value) -> shown.put(fact.key(), value.text()));
        return shown;
    }
}
