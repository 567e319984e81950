package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.ledger.PostingLine;

/** Makes a coded item of an item, or says what is missing. */
final class ItemCoding {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final RuleBook rules;
    private final VatCodeChoice vatCodes;

    ItemCoding(RuleBook rules, VatCodeChoice vatCodes) {
        this.rules = rules;
        this.vatCodes = vatCodes;
    }

    CodedItem code(Item item) throws Held {
        Decisions decisions = Decisions.make(rules, item.facts());
        Optional<Decided> hold = decisions.hold();
        if (hold.isPresent()) {
            throw new Held(hold.get().value(), hold.get().sentence(), decisions.facts());
        }
        Decided account = decisions
                .of(Decision.ACCOUNT)
                .orElseThrow(() ->
                        new Held("no-rule", "No rule gives an account for " + about(item) + ".", decisions.facts()));
        Optional<Decided> vat = decisions.of(Decision.VAT);
        VatCode code = vatCodes.choose(vat, decisions.facts());
        return new CodedItem(
                item,
                account.value(),
                code,
                deductible(code, decisions.of(Decision.DEDUCTIBLE)),
                decisions.of(Decision.AXES).map(Decided::axes).orElse(Map.of()),
                new PostingLine.Whys(account.why(), vat.map(Decided::why).orElse(null)),
                decisions.review().stream().toList());
    }

    /** All of it unless a rule says otherwise; nothing of VAT that belongs to the cost; a question of purchases only. */
    private static BigDecimal deductible(VatCode code, Optional<Decided> decided) {
        if (code.treatment() == VatCode.Treatment.COST) {
            return BigDecimal.ZERO;
        }
        return decided.isEmpty() || code.side() == Mapping.Side.SALE
                ? HUNDRED
                : new BigDecimal(decided.get().value());
    }

    private static String about(Item item) {
        String text = item.text() == null ? "" : " \"" + item.text() + "\"";
        return item.id() == null ? "the document" + text : "line " + item.id() + text;
    }
}
