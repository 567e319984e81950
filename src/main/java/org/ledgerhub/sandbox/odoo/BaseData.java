package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ledgerhub.sandbox.Table;

/** What stands in the database before anybody called: companies with chart, journals and taxes, users, countries. */
final class BaseData {
    private final Map<String, Integer> last = new HashMap<>();
    private final List<Map.Entry<String, ObjectNode>> made = new ArrayList<>();

    private BaseData() {}

    static void fill(Rows rows) {
        BaseData data = new BaseData();
        data.named("res.currency", List.of("EUR", "USD", "GBP"))
                .values()
                .forEach(currency -> currency.put("active", true));
        for (List<String> row : Table.of("odoo/countries.csv").rows()) {
            ObjectNode country = data.add("res.country").put("code", row.get(0)).put("name", row.get(1));
            data.external("base", row.get(0).toLowerCase(Locale.ROOT), "res.country", country);
        }
        List<List<String>> companies = Table.of("odoo/companies.csv").rows();
        for (List<String> row : companies) {
            data.company(row);
        }
        data.user("admin", companies.size());
        data.user("demo", companies.size());
        for (String module : List.of("account", "l10n_be", "account_edi_ubl_cii", "base_vat", "base_import")) {
            data.add("ir.module.module").put("name", module).put("state", "installed");
        }
        data.made.forEach(row -> rows.put(row.getKey(), row.getValue()));
    }

    private Map<String, ObjectNode> named(String model, List<String> names) {
        Map<String, ObjectNode> made = new LinkedHashMap<>();
        names.forEach(name -> made.put(name, add(model).put("name", name)));
        return made;
    }

    private void company(List<String> row) {
        ObjectNode company = add("res.company").put("name", row.get(1));
        company.put("short", row.get(0))
                .put("chart_template", "be_comp")
                .put("currency_id", 1)
                .put("country_id", 1)
                .put("tax_calculation_rounding_method", "round_globally");
        if (!row.get(2).isEmpty()) {
            company.put("vat", row.get(2));
        }
        int id = company.get("id").intValue();
        Map<String, Integer> accounts = new LinkedHashMap<>();
        Table.of("odoo/accounts.csv").rows().forEach(account -> accounts.put(account.get(0), account(account, id)));
        Table.of("odoo/journals.csv").rows().forEach(journal -> journal(journal, id, accounts));
        Table.of("odoo/taxes.csv").rows().forEach(tax -> tax(tax, id));
        add("account.payment.term").put("name", "30 Days").put("company_id", id).put("active", true);
        ObjectNode plan = add("account.analytic.plan").put("name", "Afdeling " + row.get(0));
        for (String code : List.of("WERK", "WINKEL")) {
            add("account.analytic.account")
                    .put("name", code)
                    .put("code", code)
                    .put("plan_id", plan.get("id").intValue())
                    .put("company_id", id)
                    .put("active", true);
        }
    }

    private int account(List<String> row, int company) {
        ObjectNode account = add("account.account").put("code", row.get(0)).put("name", row.get(1));
        account.put("account_type", row.get(2))
                .put("reconcile", row.get(2).endsWith("able"))
                .put("company_id", company)
                .put("deprecated", false)
                .put("active", true);
        account.putArray("company_ids").add(company);
        return account.get("id").intValue();
    }

    private void journal(List<String> row, int company, Map<String, Integer> accounts) {
        ObjectNode journal = add("account.journal").put("code", row.get(0)).put("name", row.get(1));
        journal.put("type", row.get(2))
                .put("company_id", company)
                .put("refund_sequence", true)
                .put("restrict_mode_hash_table", false)
                .put("active", true);
        if (!row.get(3).isEmpty()) {
            journal.put("default_account_id", accounts.get(row.get(3)));
        }
        if (!row.get(4).isEmpty()) {
            journal.put("suspense_account_id", accounts.get(row.get(4)));
        }
    }

    private void tax(List<String> row, int company) {
        ObjectNode tax = add("account.tax").put("name", row.get(1)).put("amount", new BigDecimal(row.get(2)));
        tax.put("amount_type", "percent")
                .put("type_tax_use", row.get(3))
                .put("company_id", company)
                .put("active", row.get(5).equals("yes"))
                .put("key", row.get(0))
                .put("vat", row.get(6));
        if (!row.get(4).isEmpty()) {
            tax.put("tax_scope", row.get(4));
        }
        external("account", company + "_" + row.get(0), "account.tax", tax);
    }

    private void external(String module, String name, String model, ObjectNode row) {
        add("ir.model.data")
                .put("module", module)
                .put("name", name)
                .put("model", model)
                .put("res_id", row.get("id").intValue());
    }

    private void user(String login, int companies) {
        ObjectNode user =
                add("res.users").put("name", login).put("login", login).put("password", login);
        user.put("company_id", 1);
        var all = user.putArray("company_ids");
        for (int company = 1; company <= companies; company++) {
            all.add(company);
        }
    }

    /** A new record, filled by the caller and put among the others when all are made. */
    private ObjectNode add(String model) {
        int id = last.merge(model, 1, Integer::sum);
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", id);
        made.add(Map.entry(model, row));
        return row;
    }
}
