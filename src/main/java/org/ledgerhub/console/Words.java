package org.ledgerhub.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the contract for our constants: lower case with dashes. */
final class Words {
    private Words() {}

    /** The constant of a word, null for none; an unknown word is told with those that exist. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String parameter, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "There is no " + parameter + " " + word + ".",
                        "Use one of: "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Words::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** A text of a form: what was left empty is absent. */
    static @Nullable String blankless(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
