package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of one fact, folded for comparison when it is first compared. */
final class FactValue {
    private final FactKind kind;
    private final String text;
    private @Nullable String folded;
    private @Nullable Set<String> words;
    private @Nullable BigDecimal number;

    private FactValue(FactKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** The value, or nothing when the text cannot be one of this kind. */
    static Optional<FactValue> parse(FactKind kind, String text) {
        FactValue value = new FactValue(kind, text);
        return switch (kind) {
            case TEXT, CODE -> Optional.of(value);
            case FLAG -> text.equals("true") || text.equals("false") ? Optional.of(value) : Optional.empty();
            case DATE -> Dates.parse(text).map(day -> value);
            case NUMBER -> value.readNumber() ? Optional.of(value) : Optional.empty();
        };
    }

    static FactValue of(FactKind kind, BigDecimal number) {
        FactValue value = new FactValue(kind, number.toPlainString());
        value.number = number;
        return value;
    }

    static FactValue of(FactKind kind, LocalDate day) {
        return new FactValue(kind, day.toString());
    }

    private boolean readNumber() {
        try {
            number = new BigDecimal(text);
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** As the document writes it, for people. */
    String text() {
        return text;
    }

    String folded() {
        if (folded == null) {
            folded = kind == FactKind.CODE ? Folding.code(text) : Folding.text(text);
        }
        return folded;
    }

    /** Its words, folded. */
    Set<String> words() {
        if (words == null) {
            words = Set.copyOf(List.of(Folding.words(text).split(" ")));
        }
        return words;
    }

    /** Order of two values of the same kind. */
    int compareTo(FactValue other) {
        return number != null && other.number != null
                ? number.compareTo(other.number)
                : folded().compareTo(other.folded());
    }

    /** Equal when they can't be told apart by a rule. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactValue value && kind == value.kind && compareTo(value) == 0;
    }

    @Override
    public int hashCode() {
        return kind == FactKind.NUMBER ? kind.hashCode() : folded().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
