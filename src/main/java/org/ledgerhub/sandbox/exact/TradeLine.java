package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sale or purchase, checked.
 *
 * @param amount without VAT
 * @param code VAT code, absent when neither line nor account has one
 * @param vat given, else computed
 * @param cost part of the VAT that may not be deducted
 */
record TradeLine(
        Given given,
        ObjectNode account,
        BigDecimal amount,
        @Nullable ObjectNode code,
        BigDecimal vat,
        BigDecimal cost) {
    private static final int REVENUE = 110;
    private static final int INTEREST = 160;

    static TradeLine of(Given given, Trade trade, Desk desk) {
        ObjectNode account = desk.account(given);
        int type = account.path("Type").asInt();
        if (trade.sale() && type != REVENUE && type != INTEREST) {
            throw Refusal.rule(Saying.INVALID, "G/L account type");
        }
        BigDecimal amount = given.amount("AmountFC").orElseThrow(() -> Refusal.rule(Saying.MANDATORY, "Amount"));
        ObjectNode code = code(given, account, trade, desk);
        BigDecimal vat = vat(given, amount, code);
        return new TradeLine(given, account, amount, code, vat, cost(given, trade, vat));
    }

    /** VAT that the buyer owes the State is no part of what the supplier gets. */
    boolean charged() {
        return code != null && code.path("Charged").asBoolean();
    }

    BigDecimal gross() {
        return charged() ? amount : amount.add(vat);
    }

    TradeLine negated() {
        return new TradeLine(given, account, amount.negate(), code, vat.negate(), cost.negate());
    }

    @Nullable
    String vatCode() {
        return code == null ? null : code.path("Code").asText();
    }

    ObjectNode row(ObjectNode entry, int number) {
        ObjectNode line = Entries.line(given, entry, account, number);
        line.put("AmountFC", amount).put("VATAmountFC", vat);
        if (code != null) {
            line.put("VATCode", vatCode()).set("VATPercentage", code.path("Percentage"));
        }
        return line;
    }

    private static @Nullable ObjectNode code(Given given, ObjectNode account, Trade trade, Desk desk) {
        Optional<String> name = given.text("VATCode")
                .or(() -> Optional.of(account.path("VATCode").asText()))
                .filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            return null;
        }
        ObjectNode code = desk.books()
                .coded("vat/VATCodes", name.get())
                .orElseThrow(() -> Refusal.rule(Saying.REFERENCE, "VATCodes"));
        if (code.path("IsBlocked").asBoolean()) {
            throw Refusal.rule(Saying.BLOCKED, "VAT code");
        }
        if (code.path("VATTransactionType").asText().equals(trade.sale() ? "P" : "S")) {
            throw Refusal.rule(Saying.INVALID, "VAT code");
        }
        return code;
    }

    private static BigDecimal vat(Given given, BigDecimal amount, @Nullable ObjectNode code) {
        boolean taxed = code != null && code.path("Type").asText().equals("E");
        Optional<BigDecimal> asked = given.amount("VATAmountFC");
        if (!taxed) {
            if (asked.isPresent() && asked.get().signum() != 0) {
                throw Refusal.rule(Saying.INVALID, "VAT percentage");
            }
            return BigDecimal.ZERO;
        }
        return asked.orElseGet(
                () -> amount.multiply(code.path("Percentage").decimalValue()).setScale(2, RoundingMode.HALF_UP));
    }

    /** A percentage from 0 to 1, as the package's own percentages. */
    private static BigDecimal cost(Given given, Trade trade, BigDecimal vat) {
        BigDecimal share = trade.sale() ? BigDecimal.ZERO : Row.amount(given.kept(), "VATNonDeductiblePercentage");
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.rule(Saying.INVALID, "VATNonDeductiblePercentage");
        }
        return vat.subtract(vat.multiply(BigDecimal.ONE.subtract(share)).setScale(2, RoundingMode.HALF_UP));
    }
}
