package org.ledgerhub.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;

/**
 * What is decided for the invoice as a whole.
 *
 * @param side purchase or sale
 * @param journal journal
 * @param relation key of the relation in the package, when a rule names it
 * @param facts of the document, these decisions included
 */
record Header(Mapping.Side side, String journal, @Nullable String relation, Facts facts) {

    static Header decide(RuleBook rules, Facts document, Mapping.Side given) throws Held {
        Facts facts = document.copy().put(Fact.DOCUMENT_DIRECTION, key(given));
        rules.decide(Decision.DIRECTION, facts).ifPresent(d -> facts.put(Fact.DOCUMENT_DIRECTION, d.value()));
        Decided journal = rules.decide(Decision.JOURNAL, facts)
                .orElseThrow(() -> new Held("no-rule", "No rule gives a journal for this document.", facts));
        facts.put(Fact.DOCUMENT_JOURNAL, journal.value());
        String relation =
                rules.decide(Decision.RELATION, facts).map(Decided::value).orElse(null);
        facts.put(Fact.DOCUMENT_RELATION, relation);
        Mapping.Side side = key(Mapping.Side.SALE).equals(facts.text(Fact.DOCUMENT_DIRECTION))
                ? Mapping.Side.SALE
                : Mapping.Side.PURCHASE;
        return new Header(side, journal.value(), relation, facts);
    }

    Posting.Kind kind(boolean credit) {
        if (side == Mapping.Side.PURCHASE) {
            return credit ? Posting.Kind.PURCHASE_CREDIT : Posting.Kind.PURCHASE;
        }
        return credit ? Posting.Kind.SALE_CREDIT : Posting.Kind.SALE;
    }

    private static String key(Mapping.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
