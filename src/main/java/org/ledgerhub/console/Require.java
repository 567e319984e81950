package org.ledgerhub.console;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks of what a request must say, told as problem details when it does not. */
final class Require {
    private Require() {}

    /** A text that is there and not longer than its column. */
    static String text(@Nullable String value, String field, int longest) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid("The field " + field + " is missing.", "Fill it in.");
        }
        return within(value, field, longest).strip();
    }

    /** A text that may be absent; blank is absent. */
    static @Nullable String optional(@Nullable String value, String field, int longest) {
        return value == null || value.isBlank()
                ? null
                : within(value, field, longest).strip();
    }

    static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw Refused.invalid("The field " + field + " is missing.", "Fill it in.");
        }
        return value;
    }

    static String matching(String value, Predicate<String> rule, String refusal, String remedy) {
        if (!rule.test(value)) {
            throw Refused.invalid(refusal, remedy);
        }
        return value;
    }

    private static String within(String value, String field, int longest) {
        if (value.length() > longest) {
            throw Refused.invalid("The field " + field + " is longer than " + longest + " characters.", "Shorten it.");
        }
        return value;
    }
}
