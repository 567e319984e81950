package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drafts made of files: never refused, what can't be read stays an empty draft with its file. Of UBL only number, date,
 * due date, total and the supplier by VAT number are taken, with one line on default account and tax.
 */
final class UblImport {
    private UblImport() {}

    static JsonNode of(Invocation call, Caller caller, Transaction tx) {
        int journal = call.ids().getFirst();
        int last = 0;
        for (int attachment : Invocation.numbers(call.argument("attachment_ids"))) {
            last = draft(journal, tx.edit("ir.attachment", attachment), caller, tx);
        }
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.put("type", "ir.actions.act_window")
                .put("res_model", Moves.MODEL)
                .put("res_id", last);
        action.putArray("domain").addArray().add("id").add("in").addArray().add(last);
        return action;
    }

    private static int draft(int journal, ObjectNode file, Caller caller, Transaction tx) {
        String xml = file.path("content").asText("");
        ObjectNode vals = JsonNodeFactory.instance.objectNode().put("journal_id", journal);
        if (xml.contains(":CreditNote-2")) {
            vals.put("move_type", "in_refund");
        }
        put(vals, "ref", element(xml, "ID"));
        put(vals, "invoice_date", element(xml, "IssueDate"));
        put(vals, "invoice_date_due", element(xml, "DueDate"));
        String net = element(xml, "TaxExclusiveAmount");
        if (!net.isEmpty()) {
            vals.putArray("invoice_line_ids")
                    .addArray()
                    .add(0)
                    .add(0)
                    .addObject()
                    .put("name", "/")
                    .put("price_unit", Values.number(JsonNodeFactory.instance.textNode(net)));
        }
        String vat = element(xml, "CompanyID");
        tx.all("res.partner", row -> !vat.isEmpty() && row.path("vat").asText().equals(vat)).stream()
                .findFirst()
                .ifPresent(partner -> vals.put("partner_id", partner.get("id").intValue()));
        int move = Orm.create(Moves.MODEL, vals, caller, tx);
        file.put("res_model", Moves.MODEL).put("res_id", move).remove("content");
        tx.edit(Moves.MODEL, move)
                .put("message_main_attachment_id", file.get("id").intValue());
        return move;
    }

    private static void put(ObjectNode vals, String field, String text) {
        if (!text.isEmpty()) {
            vals.put(field, text);
        }
    }

    private static String element(String xml, String name) {
        Matcher found =
                Pattern.compile("<(?:[a-z]+:)?" + name + "(?: [^>]*)?>([^<]*)<").matcher(xml);
        return found.find() ? found.group(1).strip() : "";
    }
}
