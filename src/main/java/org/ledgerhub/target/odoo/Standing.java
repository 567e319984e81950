package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in Odoo.
 *
 * @param id its id there
 * @param name its number, absent of a draft
 * @param state draft, posted or cancel
 * @param date accounting date, as text
 * @param documentDate invoice date, as text
 * @param partner id of the contact
 * @param total what the relation owes or is owed, positive
 * @param lockMessage what Odoo says about a date in a locked period, absent when it is open
 * @param mainFile id of the file shown beside it, 0 when none
 * @param lines its lines, empty when they were not asked for
 */
record Standing(
        int id,
        @Nullable String name,
        String state,
        String date,
        String documentDate,
        String reference,
        int partner,
        BigDecimal total,
        @Nullable String lockMessage,
        int mainFile,
        List<Line> lines) {
    static final String[] FIELDS = {
        "name",
        "state",
        "date",
        "invoice_date",
        "ref",
        "partner_id",
        "amount_total",
        "tax_lock_date_message",
        "message_main_attachment_id"
    };

    static final String[] LINE_FIELDS = {
        "move_id", "account_id", "name", "balance", "tax_ids", "tax_line_id", "display_type"
    };

    Standing {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param kind product, tax, payment_term; empty of an entry that is no invoice
     * @param balance debit positive, credit negative
     * @param tax of a tax line its tax, of another the first of its taxes, 0 when none
     */
    record Line(int id, int account, String name, String kind, BigDecimal balance, int tax) {
        static Line of(JsonNode row) {
            int own = Chart.id(row.path("tax_line_id"));
            return new Line(
                    row.path("id").asInt(),
                    Chart.id(row.path("account_id")),
                    row.path("name").asText(),
                    row.path("display_type").asText(),
                    new BigDecimal(row.path("balance").asText("0")),
                    own != 0 ? own : row.path("tax_ids").path(0).asInt());
        }
    }

    static Standing of(JsonNode row, List<Line> lines) {
        String name = row.path("name").asText("/");
        return new Standing(
                row.path("id").asInt(),
                name.equals("/") || name.equals("false") ? null : name,
                row.path("state").asText(),
                row.path("date").asText(),
                row.path("invoice_date").asText(),
                row.path("ref").asText(),
                Chart.id(row.path("partner_id")),
                new BigDecimal(row.path("amount_total").asText("0")),
                row.path("tax_lock_date_message").isTextual()
                        ? row.path("tax_lock_date_message").asText()
                        : null,
                Chart.id(row.path("message_main_attachment_id")),
                lines);
    }

    boolean posted() {
        return state.equals("posted");
    }

    boolean draft() {
        return state.equals("draft");
    }
}
