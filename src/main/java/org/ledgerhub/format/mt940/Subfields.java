package org.ledgerhub.format.mt940;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into numbered subfields: {@code 166?00text?20purpose…}, also with {@code >}, {@code <}, {@code ~},
 * {@code ^} or, at the beginning of lines, {@code -} in place of the question mark.
 *
 * @param code the three digits in front, absent in some dialects
 * @param parts in the order of the text
 */
record Subfields(@Nullable String code, List<Part> parts) {
    private static final String SEPARATORS = "?><~^";
    private static final int CODE = 3;
    private static final int NUMBER = 2;

    /** One subfield: its two digits and its text, blanks kept. */
    record Part(int number, String text) {}

    /** The text in this style, null when it is written in another one. */
    static @Nullable Subfields of(List<String> lines, String unfolded) {
        String code = leadingCode(unfolded);
        int start = code == null ? 0 : CODE;
        char separator = start < unfolded.length() ? unfolded.charAt(start) : ' ';
        if (SEPARATORS.indexOf(separator) >= 0 && isNumber(unfolded, start + 1)) {
            return new Subfields(code, cut(unfolded, separator, start));
        }
        if (separator != '-' || lines.size() < 2) {
            return null;
        }
        boolean dashes = lines.stream().filter(Subfields::beginsWithDash).count() > lines.size() / 2;
        return dashes ? new Subfields(code, byLines(lines, start)) : null;
    }

    /** The texts of the subfields whose number fits, one behind the other without a separator; null when none is there. */
    @Nullable
    String joined(IntPredicate numbers) {
        StringBuilder text = null;
        for (Part part : parts) {
            if (numbers.test(part.number)) {
                text = text == null ? new StringBuilder() : text;
                text.append(part.text);
            }
        }
        return text == null ? null : text.toString();
    }

    /** The text of the first subfield of that number, null when it is not there. */
    @Nullable
    String text(int number) {
        return joined(each -> each == number);
    }

    private static @Nullable String leadingCode(String text) {
        boolean there = text.length() > CODE && isNumber(text, 0) && Character.isDigit(text.charAt(NUMBER));
        return there ? text.substring(0, CODE) : null;
    }

    private static List<Part> cut(String text, char separator, int start) {
        List<Part> parts = new ArrayList<>();
        int from = start;
        while (from < text.length()) {
            int end = text.indexOf(separator, from + 1);
            while (end >= 0 && !isNumber(text, end + 1)) {
                end = text.indexOf(separator, end + 1);
            }
            end = end < 0 ? text.length() : end;
            parts.add(new Part(number(text, from + 1), text.substring(from + 1 + NUMBER, end)));
            from = end;
        }
        return parts;
    }

    /** Each line that begins with a dash and two digits opens a subfield; other lines belong to the one before. */
    private static List<Part> byLines(List<String> lines, int start) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? lines.get(0).substring(start) : lines.get(i);
            if (beginsWithDash(line)) {
                parts.add(new Part(number(line, 1), line.substring(1 + NUMBER)));
            } else if (!parts.isEmpty()) {
                Part last = parts.remove(parts.size() - 1);
                parts.add(new Part(last.number, last.text + line));
            }
        }
        return parts;
    }

    private static boolean beginsWithDash(String line) {
        return !line.isEmpty() && line.charAt(0) == '-' && isNumber(line, 1);
    }

    private static boolean isNumber(String text, int at) {
        return at + NUMBER <= text.length()
                && Character.isDigit(text.charAt(at))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static int number(String text, int at) {
        return Character.digit(text.charAt(at), 10) * 10 + Character.digit(text.charAt(at + 1), 10);
    }
}
