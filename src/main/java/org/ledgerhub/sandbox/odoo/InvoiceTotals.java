package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The lines that the package adds to an invoice: taxes, and what the partner owes. */
final class InvoiceTotals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private InvoiceTotals() {}

    /** Computes everything anew from the lines that were sent; taxes that were forced are lost. */
    static void recompute(ObjectNode move, Transaction tx) {
        int id = move.get("id").intValue();
        lines(id, "tax", tx)
                .forEach(line -> tx.remove(MoveLines.MODEL, line.get("id").intValue()));
        int sign = sign(move);
        for (ObjectNode line : lines(id, "product", tx)) {
            ObjectNode own = tx.edit(MoveLines.MODEL, line.get("id").intValue());
            BigDecimal net = MoveLines.decimal(own, "quantity")
                    .multiply(MoveLines.decimal(own, "price_unit"))
                    .multiply(HUNDRED.subtract(MoveLines.decimal(own, "discount")))
                    .divide(HUNDRED, 2, RoundingMode.HALF_UP);
            MoveLines.amount(own, sign < 0 ? net.negate() : net);
        }
        Taxes.of(move, lines(id, "product", tx), tx).forEach(tax -> add(move, tax, tx));
        balance(move, tx);
    }

    /** Lets the partner's line follow the others, and the totals too. */
    static void balance(ObjectNode move, Transaction tx) {
        int id = move.get("id").intValue();
        lines(id, "payment_term", tx)
                .forEach(line -> tx.remove(MoveLines.MODEL, line.get("id").intValue()));
        BigDecimal net = sum(lines(id, "product", tx));
        BigDecimal tax = sum(lines(id, "tax", tx));
        BigDecimal owed = net.add(tax).negate();
        boolean sale = move.get("move_type").asText().startsWith("out_");
        if (!lines(id, "product", tx).isEmpty()) {
            ObjectNode line = line(move, "payment_term", account(move, sale ? "400000" : "440000", tx), tx);
            line.put("name", move.path("ref").asText(""));
            if (move.has("invoice_date_due")) {
                line.put("date_maturity", move.get("invoice_date_due").asText());
            }
            MoveLines.amount(line, owed);
        }
        BigDecimal direction = BigDecimal.valueOf(sign(move));
        move.put("amount_untaxed", net.multiply(direction))
                .put("amount_tax", tax.multiply(direction))
                .put("amount_total", owed.negate().multiply(direction))
                .put("amount_total_signed", owed);
    }

    /** Bases of vendor bills and of credit notes to customers are debits. */
    static int sign(JsonNode move) {
        String type = move.get("move_type").asText();
        return type.equals("in_invoice") || type.equals("out_refund") || type.equals("in_receipt") ? 1 : -1;
    }

    static List<ObjectNode> lines(int move, String kind, Transaction tx) {
        return tx.pointing(MoveLines.MODEL, "move_id", move).stream()
                .filter(line -> line.path("display_type").asText().equals(kind))
                .toList();
    }

    static int account(ObjectNode move, String code, Transaction tx) {
        return tx.all(
                        "account.account",
                        row -> row.path("code").asText().equals(code)
                                && row.path("company_id").equals(move.get("company_id")))
                .getFirst()
                .get("id")
                .intValue();
    }

    private static void add(ObjectNode move, Taxes.Line tax, Transaction tx) {
        ObjectNode line = line(move, "tax", tax.account(), tx);
        line.put("tax_line_id", tax.tax()).put("name", tax.name());
        MoveLines.amount(line, tax.amount());
    }

    private static ObjectNode line(ObjectNode move, String kind, int account, Transaction tx) {
        ObjectNode line = tx.add(MoveLines.MODEL)
                .put("move_id", move.get("id").intValue())
                .put("display_type", kind)
                .put("account_id", account)
                .put("currency_id", move.path("currency_id").asInt(1));
        if (move.path("partner_id").isNumber()) {
            line.put("partner_id", move.get("partner_id").intValue());
        }
        return line;
    }

    private static BigDecimal sum(List<ObjectNode> lines) {
        return lines.stream().map(line -> MoveLines.decimal(line, "balance")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
