package org.ledgerhub.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/**
 * What an entry is compared by once it stands: its amounts and its dates, each under a name for people, as they were
 * sent or as the package shows them. Packages make lines of their own and move dates without a word, so every target
 * reduces both to this and compares them here.
 */
public final class EntryFigures {
    private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    /** Adds an amount to what is known under this name: amounts of several lines sum up. */
    public EntryFigures amount(String name, BigDecimal amount) {
        amounts.merge(name, amount, BigDecimal::add);
        return this;
    }

    /** Adds the amounts of each code or account, named after it. */
    public EntryFigures amounts(String name, Map<String, BigDecimal> byCode) {
        byCode.forEach((code, amount) -> amount(name + " at " + code, amount));
        return this;
    }

    /** Says what stands under this name: a date, a period, a state; null when nothing does. */
    public EntryFigures word(String name, @Nullable Object word) {
        words.put(name, Objects.toString(word, "none"));
        return this;
    }

    /**
     * What stands differently from what was sent, one problem each; empty when nothing does. What was not sent is the
     * package's own matter, and an amount that it does not show is zero there.
     *
     * @param standing as the package shows it
     * @param label name of the package for people
     */
    public List<Problem> differences(EntryFigures standing, String label) {
        List<Problem> differences = new ArrayList<>();
        amounts.forEach((name, amount) -> {
            BigDecimal there = standing.amounts.getOrDefault(name, BigDecimal.ZERO);
            if (amount.compareTo(there) != 0) {
                differences.add(differs(label, name + " " + amount.toPlainString(), there.toPlainString()));
            }
        });
        words.forEach((name, word) -> {
            String there = standing.words.getOrDefault(name, "none");
            if (!word.equals(there)) {
                differences.add(differs(label, name + " " + word, there));
            }
        });
        return differences;
    }

    /** One thing that stands differently, in words of its own. */
    public static Problem differs(String label, String sent, String standing) {
        return Problem.warning(
                "booked-differs",
                label + " shows something else than was sent: " + sent + " there is " + standing + ".",
                "Compare the entry in " + label + " with the document and correct it there.");
    }
}
