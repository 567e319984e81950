package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/** An entry as it stands beside what was sent: posted, date, total, accounts, VAT per tax. */
final class Comparison {
    private final Chart chart;
    private final boolean posting;

    Comparison(Chart chart, boolean posting) {
        this.chart = chart;
        this.posting = posting;
    }

    List<Problem> differences(Prepared invoice, Standing move) {
        List<Problem> differences = new ArrayList<>();
        if (posting && !move.posted()) {
            differences.add(differs("a posted entry", "state " + move.state()));
        }
        if (!invoice.posting().date().toString().equals(move.date())) {
            differences.add(differs("date " + invoice.posting().date(), move.date()));
        }
        if (invoice.posting().gross().compareTo(move.total()) != 0) {
            differences.add(differs(
                    "total " + invoice.posting().gross().toPlainString(),
                    move.total().toPlainString()));
        }
        accounts(invoice, move, differences);
        Optional<Map<Integer, BigDecimal>> vat = new VatCheck(chart).corrections(invoice, move);
        if (vat.isEmpty() || !vat.get().isEmpty()) {
            differences.add(vatDiffers(invoice, move));
        }
        return differences;
    }

    private void accounts(Prepared invoice, Standing move, List<Problem> differences) {
        Map<String, BigDecimal> sent = new TreeMap<>();
        for (PostingLine line : invoice.posting().lines()) {
            boolean split = line.role() == Role.NON_DEDUCTIBLE
                    && line.vat() != null
                    && invoice.taxes().splits(line.vat());
            if (line.role() == Role.BASE
                    || line.role() == Role.ROUNDING
                    || line.role() == Role.NON_DEDUCTIBLE && !split) {
                sent.merge(line.account(), line.signed(), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> there = new TreeMap<>();
        move.lines().stream()
                .filter(line -> line.kind().equals("product"))
                .forEach(line -> there.merge(chart.code(line.account()), line.balance(), BigDecimal::add));
        sent.forEach((account, amount) -> {
            BigDecimal standing = there.getOrDefault(account, BigDecimal.ZERO);
            if (standing.compareTo(amount) != 0) {
                differences.add(differs(account + " " + amount.toPlainString(), standing.toPlainString()));
            }
        });
    }

    /** The VAT that Odoo made of the taxes is another one than the document's. */
    static Problem vatDiffers(Prepared invoice, Standing move) {
        return differs(
                "VAT "
                        + (invoice.posting().vat() == null
                                ? ""
                                : invoice.posting().vat().toPlainString()) + " of "
                        + invoice.posting().gross().toPlainString(),
                "total " + move.total().toPlainString() + " with other taxes");
    }

    static Problem differs(String sent, String standing) {
        return Problem.warning(
                "booked-differs",
                "Odoo shows something else than was sent: " + sent + " there is " + standing + ".",
                "Compare the entry in Odoo with the document and its VAT codes, and correct it there.");
    }

    /** The command that brings tax lines to these amounts. */
    static ObjectNode forced(Map<Integer, BigDecimal> corrections) {
        ObjectNode values = Query.JSON.createObjectNode();
        ArrayNode commands = values.putArray("line_ids");
        corrections.forEach((line, amount) ->
                commands.addArray().add(1).add(line).addObject().put("amount_currency", amount));
        return values;
    }
}
