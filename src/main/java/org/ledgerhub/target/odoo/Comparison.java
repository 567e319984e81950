package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.target.EntryFigures;

/** An entry as it stands beside what was sent: posted, date, total, accounts, VAT per tax. */
final class Comparison {
    private final Chart chart;
    private final boolean posting;

    Comparison(Chart chart, boolean posting) {
        this.chart = chart;
        this.posting = posting;
    }

    List<Problem> differences(Prepared invoice, Standing move) {
        EntryFigures sent = figures(invoice.posting()).word("state", posting ? "posted" : move.state());
        accounts(invoice, sent);
        EntryFigures standing = figures(move).word("state", move.state());
        move.lines().stream()
                .filter(line -> line.kind().equals("product"))
                .forEach(line -> standing.amount(chart.code(line.account()), line.balance()));
        List<Problem> differences = new ArrayList<>(sent.differences(standing, OdooSpec.LABEL));
        Optional<Map<Integer, BigDecimal>> vat = new VatCheck(chart).corrections(invoice, move);
        if (vat.isEmpty() || !vat.get().isEmpty()) {
            differences.add(vatDiffers(invoice, move));
        }
        return differences;
    }

    /** What is compared of every entry, whatever is known of its lines. */
    static EntryFigures figures(Posting posting) {
        return new EntryFigures().amount("total", posting.gross()).word("date", posting.date());
    }

    static EntryFigures figures(Standing move) {
        return new EntryFigures().amount("total", move.total()).word("date", move.date());
    }

    private static void accounts(Prepared invoice, EntryFigures sent) {
        for (PostingLine line : invoice.posting().lines()) {
            boolean split = line.role() == Role.NON_DEDUCTIBLE
                    && line.vat() != null
                    && invoice.taxes().splits(line.vat());
            if (line.role() == Role.BASE
                    || line.role() == Role.ROUNDING
                    || line.role() == Role.NON_DEDUCTIBLE && !split) {
                sent.amount(line.account(), line.signed());
            }
        }
    }

    /** The VAT that Odoo made of the taxes is another one than the document's. */
    static Problem vatDiffers(Prepared invoice, Standing move) {
        return EntryFigures.differs(
                OdooSpec.LABEL,
                "VAT "
                        + (invoice.posting().vat() == null
                                ? ""
                                : invoice.posting().vat().toPlainString()) + " of "
                        + invoice.posting().gross().toPlainString(),
                "total " + move.total().toPlainString() + " with other taxes");
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
