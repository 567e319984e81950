package org.ledgerhub.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rules decide, in the order in which it is decided; each becomes a fact for the next. */
enum Decision {
    DIRECTION(Fact.DOCUMENT_DIRECTION, "purchase or sale"),
    JOURNAL(Fact.DOCUMENT_JOURNAL, "journal of the package"),
    RELATION(Fact.DOCUMENT_RELATION, "key of the supplier or customer in the package"),
    NATURE(Fact.LINE_NATURE, "goods or services"),
    ACCOUNT(Fact.ACCOUNT_CODE, "ledger account"),
    CLASS(Fact.ACCOUNT_CLASS, "81 goods, 82 services and sundry goods, 83 capital goods"),
    DEDUCTIBLE(Fact.ACCOUNT_DEDUCTIBLE, "percentage of the VAT that may be deducted, 0 to 100"),
    RATE(Fact.VAT_DUE_RATE, "percentage of VAT that the buyer owes"),
    VAT(Fact.VAT_CODE, "neutral VAT code; {rate}, {due-rate} and {class} are filled in"),
    AXES(null, "analytic codes by axis"),
    HOLD(null, "code of the problem that stops the document, or none"),
    REVIEW(null, "true when a person must look at it before it is sent");

    private final @Nullable Fact fact;
    private final String about;

    Decision(@Nullable Fact fact, String about) {
        this.fact = fact;
        this.about = about;
    }

    /** As rules write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fact it becomes, if a later decision can ask about it. */
    @Nullable
    Fact fact() {
        return fact;
    }

    String about() {
        return about;
    }

    /** Made once for the document, before its lines are looked at. */
    boolean ofDocument() {
        return this == DIRECTION || this == JOURNAL || this == RELATION;
    }

    static Optional<Decision> of(String key) {
        return Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
    }
}
