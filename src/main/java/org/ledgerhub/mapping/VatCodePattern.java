package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule's VAT code with places to fill in: {@code {rate}} is the document's rate, {@code {due-rate}} the rate that
 * the buyer owes, {@code {class}} goods, services or investment.
 */
final class VatCodePattern {
    static final String RATE = "{rate}";
    static final String DUE_RATE = "{due-rate}";
    static final String CLASS = "{class}";

    private VatCodePattern() {}

    /** The first place that can't be filled in from these facts. */
    static Optional<String> open(String pattern, Facts facts) {
        if (pattern.contains(DUE_RATE) && facts.get(Fact.VAT_DUE_RATE) == null) {
            return Optional.of(DUE_RATE);
        }
        if (pattern.contains(RATE) && facts.get(Fact.VAT_RATE) == null) {
            return Optional.of(RATE);
        }
        return pattern.contains(CLASS) && facts.get(Fact.ACCOUNT_CLASS) == null ? Optional.of(CLASS) : Optional.empty();
    }

    /** The code that the pattern means for these facts; all its places must be known. */
    static String fill(String pattern, Facts facts) {
        ItemClass itemClass = Optional.ofNullable(facts.text(Fact.ACCOUNT_CLASS))
                .flatMap(ItemClass::of)
                .orElse(null);
        return fill(pattern, facts.text(Fact.VAT_RATE), facts.text(Fact.VAT_DUE_RATE), itemClass);
    }

    /** Whether the pattern can mean this code. */
    static boolean fits(String pattern, VatCode code) {
        String rate = code.rate() == null ? null : code.rate().toPlainString();
        ItemClass itemClass = code.itemClass() == null
                ? null
                : ItemClass.of(code.itemClass().toString()).orElse(null);
        return fill(pattern, rate, rate, itemClass).equals(code.code());
    }

    private static String fill(
            String pattern, @Nullable String rate, @Nullable String dueRate, @Nullable ItemClass itemClass) {
        String filled = pattern;
        if (rate != null) {
            filled = filled.replace(RATE, percentage(rate));
        }
        if (dueRate != null) {
            filled = filled.replace(DUE_RATE, percentage(dueRate));
        }
        return itemClass == null ? filled : filled.replace(CLASS, itemClass.key());
    }

    private static String percentage(String rate) {
        return new BigDecimal(rate).stripTrailingZeros().toPlainString();
    }
}
