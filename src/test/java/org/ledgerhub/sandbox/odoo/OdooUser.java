package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

/** A program that calls the stand-in as the user of the demo, in one company. */
final class OdooUser {
    static final String DEMO_KEY = "de30c0dede30c0dede30c0dede30c0dede30c0de";
    private final RunningSandbox sandbox;
    private final int company;

    OdooUser(RunningSandbox sandbox, int company) {
        this.sandbox = sandbox;
        this.company = company;
    }

    /** Calls over JSON-2; the context names the company unless the body brings its own. */
    Answer json2(String model, String method, String body) throws IOException, InterruptedException {
        return json2(DEMO_KEY, model, method, body);
    }

    Answer json2(String key, String model, String method, String body) throws IOException, InterruptedException {
        String own = body.contains("\"context\"")
                ? body
                : body.replaceFirst(
                        "\\{",
                        "{\"context\":{\"allowed_company_ids\":[" + company + "]}" + (body.equals("{}") ? "" : ","));
        return sandbox.call(
                "POST", "/sandbox/odoo/json/2/" + model + "/" + method, own, "Authorization", "bearer " + key);
    }

    /** The result of a call over JSON-2 that must succeed. */
    JsonNode ask(String model, String method, String body) throws IOException, InterruptedException {
        Answer answer = json2(model, method, body);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + new String(answer.body()));
        }
        return answer.json();
    }

    /** Calls over JSON-RPC at a server of another version, such as {@code /v16}. */
    JsonNode rpc(String server, String secret, String model, String method, String args, String keywords)
            throws IOException, InterruptedException {
        String body = """
                {"jsonrpc":"2.0","method":"call","id":1,"params":{"service":"object","method":"execute_kw",
                 "args":["demo",2,"%s","%s","%s",%s,%s]}}""".formatted(secret, model, method, args, keywords);
        return sandbox.call("POST", "/sandbox/odoo" + server + "/jsonrpc", body).json();
    }

    int account(String code) throws IOException, InterruptedException {
        return first("account.account", "[[\"code\",\"=\",\"" + code + "\"]]");
    }

    int journal(String code) throws IOException, InterruptedException {
        return first("account.journal", "[[\"code\",\"=\",\"" + code + "\"]]");
    }

    int tax(String name) throws IOException, InterruptedException {
        return first("account.tax", "[[\"name\",\"=\",\"" + name + "\"],[\"active\",\"in\",[true,false]]]");
    }

    private int first(String model, String domain) throws IOException, InterruptedException {
        return ask(model, "search", "{\"domain\":" + domain + "}").path(0).intValue();
    }

    int supplier(String name) throws IOException, InterruptedException {
        return ask(
                        "res.partner",
                        "create",
                        "{\"vals_list\":[{\"name\":\"" + name + "\",\"vat\":\"BE0550011279\",\"country_id\":1}]}")
                .path(0)
                .intValue();
    }

    /** Creates a vendor bill; {@code more} are further values, beginning with a comma. */
    int bill(int partner, String ref, String date, String lines, String more) throws IOException, InterruptedException {
        return ask("account.move", "create", bill(partner, ref, date, lines) + more + "}]}")
                .path(0)
                .intValue();
    }

    String bill(int partner, String ref, String date, String lines) throws IOException, InterruptedException {
        return """
                {"vals_list":[{"move_type":"in_invoice","partner_id":%d,"ref":"%s","journal_id":%d,
                 "invoice_date":"%s","date":"%s","invoice_line_ids":[%s]""".formatted(partner, ref, journal("BILL"), date, date, lines);
    }

    String line(String price, String account, String tax) throws IOException, InterruptedException {
        String taxes = tax.isEmpty() ? "" : String.valueOf(tax(tax));
        return "[0,0,{\"name\":\"x\",\"price_unit\":%s,\"account_id\":%d,\"tax_ids\":[[6,0,[%s]]]}]"
                .formatted(price, account(account), taxes);
    }

    JsonNode read(String model, int id, String... fields) throws IOException, InterruptedException {
        return ask(model, "read", "{\"ids\":[" + id + "],\"fields\":[\"" + String.join("\",\"", fields) + "\"]}")
                .path(0);
    }

    Answer post(int id) throws IOException, InterruptedException {
        return json2("account.move", "action_post", "{\"ids\":[" + id + "]}");
    }
}
