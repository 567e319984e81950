package org.ledgerhub.sandbox.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a filter, in order: names, operators, brackets, literals. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\s*([A-Za-z_]*'(?:[^']|'')*'|[(),]|[^\\s(),']+)");

    private final List<String> words = new ArrayList<>();
    private int next;

    Words(String filter) {
        Matcher matcher = WORD.matcher(filter);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group(1));
            end = matcher.end();
        }
        if (!filter.substring(end).isBlank()) {
            throw Literal.syntax(filter.substring(end));
        }
    }

    boolean more() {
        return next < words.size();
    }

    String peek() {
        return more() ? words.get(next) : "";
    }

    String take() {
        if (!more()) {
            throw Literal.syntax("its end");
        }
        return words.get(next++);
    }

    void expect(String word) {
        String found = take();
        if (!found.equals(word)) {
            throw Literal.syntax(found);
        }
    }

    /** Takes the next word if it is this one. */
    boolean took(String word) {
        boolean there = peek().equals(word);
        next += there ? 1 : 0;
        return there;
    }
}
