package org.ledgerhub.console;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what a request must say, told as problem details when it does not. */
final class Require {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private Require() {}

    /** A text that is there and not longer than its column. */
    static String text(@Nullable String value, String field, int longest) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid("The field " + field + " is missing.", "Fill it in.");
        }
        return within(value, field, longest).strip();
    }

    /** An id that somebody chose for what they add. */
    static String id(String value, String what) {
        return matching(
                value,
                text -> text.length() <= LONGEST_ID && ID.matcher(text).matches(),
                "The id " + value + " is no " + what + " id.",
                "Use lower-case letters and digits with single dashes, at most " + LONGEST_ID + " characters.");
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
