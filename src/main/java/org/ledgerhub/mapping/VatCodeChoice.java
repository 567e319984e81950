package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a rule says about VAT into a code, or says why it can't be one. */
final class VatCodeChoice {
    private final VatCodes codes;
    private final Map<String, String> packageCodes;
    private final @Nullable String target;
    private final Mapping.Side side;

    VatCodeChoice(Layers layers, Books books, Mapping.Side side) {
        this.codes = layers.codes();
        this.packageCodes = layers.packageCodes();
        this.target = books.target();
        this.side = side;
    }

    VatCode choose(Optional<Decided> decided, Facts facts) throws Held {
        Decided vat = decided.orElseThrow(
                () -> new Held("vat-unknown", "No rule gives a VAT code for " + treatment(facts) + ".", facts));
        Optional<String> open = VatCodePattern.open(vat.value(), facts);
        if (open.isPresent()) {
            boolean dueRate = open.get().equals(VatCodePattern.DUE_RATE);
            throw new Held(
                    dueRate ? "vat-rate-unknown" : "vat-unknown",
                    dueRate
                            ? "No rule gives the rate of the VAT that the buyer owes on " + treatment(facts) + "."
                            : "The VAT code " + vat.value() + " needs a " + open.get() + " that nothing tells.",
                    facts);
        }
        String name = VatCodePattern.fill(vat.value(), facts);
        VatCode code = codes.find(name)
                .orElseThrow(() -> new Held("vat-unknown", "There is no neutral VAT code " + name + ".", facts));
        check(code, vat, facts);
        return code;
    }

    /** The code of bank costs, which come without a document that could state a rate. */
    VatCode chooseForCosts(Decided vat, Facts facts) throws Held {
        VatCode code = codes.find(vat.value())
                .orElseThrow(() -> new Held("vat-unknown", "There is no neutral VAT code " + vat.value() + ".", facts));
        checkMapped(code, facts);
        return code;
    }

    private void check(VatCode code, Decided vat, Facts facts) throws Held {
        String rule = "Rule " + vat.why().rule() + " of " + vat.why().file() + " says " + code.code();
        if (code.side() != side) {
            throw new Held("vat-unknown", rule + ", which is not for a " + name(side) + ".", facts);
        }
        String stated = facts.text(Fact.VAT_RATE);
        if (code.treatment() == VatCode.Treatment.CHARGED
                && code.rate() != null
                && (stated == null || new BigDecimal(stated).compareTo(code.rate()) != 0)) {
            throw new Held("vat-unknown", rule + ", but the document charges " + treatment(facts) + ".", facts);
        }
        checkMapped(code, facts);
    }

    private void checkMapped(VatCode code, Facts facts) throws Held {
        if (target != null && !packageCodes.containsKey(code.code())) {
            throw new Held(
                    "vat-code-unmapped", "The VAT code " + code.code() + " has no code of " + target + " yet.", facts);
        }
    }

    private static String treatment(Facts facts) {
        String category = facts.text(Fact.VAT_CATEGORY);
        String rate = facts.text(Fact.VAT_RATE);
        String country = facts.text(Fact.SELLER_VAT_COUNTRY);
        return "category " + (category == null ? "(none)" : category)
                + (rate == null ? "" : " at " + rate + " %")
                + (country == null ? "" : " from a seller with a VAT id of " + country);
    }

    private static String name(Mapping.Side side) {
        return side.name().toLowerCase(java.util.Locale.ROOT);
    }
}
