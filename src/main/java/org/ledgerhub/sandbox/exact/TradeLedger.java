package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** The transaction lines of a sale or purchase: relation, bases, VAT on the accounts of its code. */
final class TradeLedger {
    private static final int RECEIVABLE = 20;
    private static final int PAYABLE = 22;

    private final Trade trade;
    private final Ledger ledger;

    TradeLedger(Trade trade, DivisionBooks books, ObjectNode entry) {
        this.trade = trade;
        this.ledger = new Ledger(
                books,
                entry,
                entry.path("Journal").asText(),
                entry.path("EntryDate").asText());
    }

    List<ObjectNode> of(List<TradeLine> lines) {
        BigDecimal gross = lines.stream().map(TradeLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        ledger.add(
                ledger.collective(trade.sale() ? RECEIVABLE : PAYABLE),
                side(gross).negate(),
                null,
                null);
        for (TradeLine line : lines) {
            ledger.add(
                    line.account(),
                    side(line.amount().add(line.cost())),
                    line.vatCode(),
                    line.given().kept());
            vat(line);
        }
        return ledger.balanced();
    }

    private void vat(TradeLine line) {
        if (line.code() == null || line.vat().signum() == 0) {
            return;
        }
        if (trade.sale()) {
            ledger.add(account(line, "GLToPay"), side(line.vat()), line.vatCode(), null);
            return;
        }
        ledger.add(account(line, "GLToClaim"), line.vat().subtract(line.cost()), line.vatCode(), null);
        if (line.charged()) {
            ledger.add(account(line, "GLToPay"), line.vat().negate(), line.vatCode(), null);
        }
    }

    private JsonNode account(TradeLine line, String property) {
        return ledger.account(line.code().path(property).asText());
    }

    /** Bases of purchases stand at the debit, those of sales at the credit. */
    private BigDecimal side(BigDecimal amount) {
        return trade.sale() ? amount.negate() : amount;
    }
}
