package org.ledgerhub.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** YAML written for people: one key per line, absent values left out. */
final class YamlText {
    private static final String PLAIN = " ./()_-%§,'=;";

    private final StringBuilder text = new StringBuilder();

    YamlText comment(String sentence) {
        text.append("# ").append(sentence.replace('\n', ' ')).append('\n');
        return this;
    }

    YamlText key(String indent, String key) {
        text.append(indent).append(key).append(":\n");
        return this;
    }

    YamlText put(String indent, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(indent).append(key).append(": ").append(scalar(value)).append('\n');
        }
        return this;
    }

    /** A scalar, in quotes unless it is plainly a text or an amount. */
    static String scalar(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        String plain = value.toString().replace('\n', ' ');
        boolean letterFirst = Character.isLetter(plain.charAt(0));
        boolean safe = letterFirst
                && plain.chars().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)
                && !plain.endsWith(" ")
                && !isWord(plain);
        boolean day = Dates.parse(plain).isPresent();
        return safe || day ? plain : '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isWord(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "false", "yes", "no", "on", "off", "null", "y", "n" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
