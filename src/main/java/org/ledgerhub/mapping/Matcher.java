package org.ledgerhub.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A test of one fact. A fact that is not known passes only {@code present: false} and {@code not}. */
sealed interface Matcher {

    boolean matches(@Nullable FactValue value);

    /** The fact is this value. */
    record Equal(FactValue expected) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return value != null && value.compareTo(expected) == 0;
        }
    }

    /** One of several tests passes. */
    record AnyOf(List<Matcher> options) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            for (Matcher option : options) {
                if (option.matches(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All of several tests pass. */
    record AllOf(List<Matcher> parts) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            for (Matcher part : parts) {
                if (!part.matches(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The fact begins with this text. */
    record Prefix(String folded) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return value != null && value.folded().startsWith(folded);
        }
    }

    /** The fact contains this text. */
    record Contains(String folded) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return value != null && value.folded().contains(folded);
        }
    }

    /** All these words stand in the fact, whole and in any order. */
    record Words(Set<String> folded) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return value != null && value.words().containsAll(folded);
        }
    }

    /** The fact is this or later, this or more. */
    record From(FactValue least) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return value != null && value.compareTo(least) >= 0;
        }
    }

    /** The fact is this or earlier, this or less. */
    record Until(FactValue most) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return value != null && value.compareTo(most) <= 0;
        }
    }

    /** The fact is known, or is not. */
    record Present(boolean expected) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return (value != null) == expected;
        }
    }

    /** The test does not pass. */
    record Not(Matcher inner) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return !inner.matches(value);
        }
    }

    /** The fact is in a named list. */
    record In(String list, Set<String> folded) implements Matcher {
        @Override
        public boolean matches(@Nullable FactValue value) {
            return value != null && folded.contains(value.folded());
        }
    }
}
