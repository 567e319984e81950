package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The taxes of an invoice: summed per tax over the document, then rounded, and spread over their accounts. */
final class Taxes {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Taxes() {}

    /** A tax line to be: signed, debit positive. */
    record Line(int tax, String name, int account, BigDecimal amount) {}

    /** A tax and the account of the lines it is on; which account matters only when a share of it is a cost. */
    private record Key(int tax, int account) {}

    static List<Line> of(ObjectNode move, List<ObjectNode> products, Transaction tx) {
        Map<Key, BigDecimal> bases = new LinkedHashMap<>();
        for (ObjectNode product : products) {
            for (JsonNode id : product.path("tax_ids")) {
                boolean cost = cost(tx.get("account.tax", id.intValue()));
                Key key =
                        new Key(id.intValue(), cost ? product.path("account_id").intValue() : 0);
                bases.merge(key, MoveLines.decimal(product, "balance"), BigDecimal::add);
            }
        }
        List<Line> lines = new ArrayList<>();
        bases.forEach((key, base) -> spread(move, key, base, lines, tx));
        return lines;
    }

    private static boolean cost(JsonNode tax) {
        String vat = tax.path("vat").asText();
        return vat.equals("half") || vat.equals("cost");
    }

    private static void spread(ObjectNode move, Key key, BigDecimal base, List<Line> lines, Transaction tx) {
        JsonNode tax = tx.get("account.tax", key.tax());
        BigDecimal amount = base.multiply(tax.path("amount").decimalValue())
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        String name = tax.path("name").asText();
        String vat = tax.path("vat").asText();
        switch (vat) {
            case "charged" -> lines.add(new Line(key.tax(), name, account(move, tax, tx), amount));
            case "half" -> {
                BigDecimal half = amount.divide(TWO, 2, RoundingMode.HALF_UP);
                lines.add(new Line(key.tax(), name, key.account(), half));
                lines.add(new Line(key.tax(), name, account(move, tax, tx), amount.subtract(half)));
            }
            case "cost" -> lines.add(new Line(key.tax(), name, key.account(), amount));
            case "due55", "due56", "due57" -> {
                lines.add(new Line(key.tax(), name, InvoiceTotals.account(move, "411000", tx), amount));
                String due = "4510" + vat.substring(3);
                lines.add(new Line(key.tax(), name, InvoiceTotals.account(move, due, tx), amount.negate()));
            }
            default -> {}
        }
    }

    private static int account(ObjectNode move, JsonNode tax, Transaction tx) {
        boolean sale = tax.path("type_tax_use").asText().equals("sale");
        boolean refund = move.get("move_type").asText().endsWith("refund");
        String code = sale ? refund ? "411064" : "451054" : refund ? "451063" : "411000";
        return InvoiceTotals.account(move, code, tx);
    }
}
