package org.ledgerhub.document;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The problems in a reader's language: what each code means and what to do about it, in general words. What stands in
 * the document at hand is said by {@link Problem#message()}.
 */
public final class ProblemTexts {
    private static final String TITLE = ".title";
    private static final String REMEDY = ".remedy";

    private final ResourceBundle texts;

    private ProblemTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** In Dutch or French for those who read it, for everybody else in English. */
    public static ProblemTexts in(Locale reader) {
        // The language of the machine must not decide for a reader whose own is not there.
        Control noOtherLanguage = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new ProblemTexts(ResourceBundle.getBundle("org.ledgerhub.document.problems", reader, noOtherLanguage));
    }

    /** What the code means, in one sentence without a full stop; empty for a code that is not known here. */
    public Optional<String> title(String code) {
        return text(code + TITLE);
    }

    /** What to do about it, in one sentence; empty for a code that is not known here. */
    public Optional<String> remedy(String code) {
        return text(code + REMEDY);
    }

    /** Every code that has texts, in alphabetical order. */
    public SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        texts.keySet().stream()
                .filter(key -> key.endsWith(TITLE))
                .forEach(key -> codes.add(key.substring(0, key.length() - TITLE.length())));
        return codes;
    }

    private Optional<String> text(String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }
}
