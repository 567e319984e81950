package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.PostingLine;

/** Makes the decisions on one item, in their order. */
final class ItemCoding {
    private static final List<Decision> PLAIN =
            List.of(Decision.NATURE, Decision.ACCOUNT, Decision.CLASS, Decision.DEDUCTIBLE, Decision.RATE);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final RuleBook rules;
    private final VatCodeChoice vatCodes;

    ItemCoding(RuleBook rules, VatCodeChoice vatCodes) {
        this.rules = rules;
        this.vatCodes = vatCodes;
    }

    CodedItem code(Item item) throws Held {
        Facts facts = item.facts().copy();
        Map<Decision, Decided> made = decisions(facts);
        Decided hold = made.get(Decision.HOLD);
        if (hold != null && !hold.value().equals(Holds.NONE)) {
            throw new Held(hold.value(), sentence(hold), facts);
        }
        Decided account = made.get(Decision.ACCOUNT);
        if (account == null) {
            throw new Held("no-rule", "No rule gives an account for " + about(item) + ".", facts);
        }
        Decided vat = made.get(Decision.VAT);
        VatCode code = vatCodes.choose(vat, facts);
        Decided axes = made.get(Decision.AXES);
        return new CodedItem(
                item,
                account.value(),
                code,
                deductible(code, made.get(Decision.DEDUCTIBLE)),
                axes == null ? Map.of() : axes.axes(),
                new PostingLine.Whys(account.why(), vat == null ? null : vat.why()),
                review(made.get(Decision.REVIEW)));
    }

    private Map<Decision, Decided> decisions(Facts facts) {
        Map<Decision, Decided> made = new EnumMap<>(Decision.class);
        for (Decision decision : PLAIN) {
            Optional<Decided> decided = decision == Decision.ACCOUNT ? account(facts) : rules.decide(decision, facts);
            decided.ifPresent(value -> {
                made.put(decision, value);
                facts.put(java.util.Objects.requireNonNull(decision.fact()), value.value());
            });
        }
        rules.decide(Decision.VAT, facts).ifPresent(value -> {
            made.put(Decision.VAT, value);
            if (VatCodePattern.open(value.value(), facts).isEmpty()) {
                facts.put(Fact.VAT_CODE, VatCodePattern.fill(value.value(), facts));
            }
        });
        for (Decision decision : List.of(Decision.AXES, Decision.HOLD)) {
            rules.decide(decision, facts).ifPresent(value -> made.put(decision, value));
        }
        rules.review(facts, made.values()).ifPresent(value -> made.put(Decision.REVIEW, value));
        return made;
    }

    /** All of it unless a rule says otherwise; nothing of VAT that belongs to the cost; a question of purchases only. */
    private static BigDecimal deductible(VatCode code, @Nullable Decided decided) {
        if (code.treatment() == VatCode.Treatment.COST) {
            return BigDecimal.ZERO;
        }
        return decided == null || code.side() == Mapping.Side.SALE ? HUNDRED : new BigDecimal(decided.value());
    }

    /** Allowances and charges listen first to the rules that name them. */
    private Optional<Decided> account(Facts facts) {
        return "line".equals(facts.text(Fact.LINE_KIND))
                ? rules.decide(Decision.ACCOUNT, facts)
                : rules.decideNaming(Fact.LINE_KIND, Decision.ACCOUNT, facts)
                        .or(() -> rules.decide(Decision.ACCOUNT, facts));
    }

    private static List<String> review(@Nullable Decided review) {
        List<String> reasons = new ArrayList<>();
        if (review != null && review.value().equals("true")) {
            reasons.add(sentence(review));
        }
        return reasons;
    }

    private static String sentence(Decided decided) {
        return decided.why().because() + " (" + decided.why().file() + ": "
                + decided.why().rule() + ")";
    }

    private static String about(Item item) {
        String text = item.text() == null ? "" : " \"" + item.text() + "\"";
        return item.id() == null ? "the document" + text : "line " + item.id() + text;
    }
}
