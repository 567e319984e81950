package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Session;

/** The charts of the companies, kept for an hour and fetched anew when something is missing in one. */
final class Charts {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Pattern OF_COMPANY = Pattern.compile("[a-z0-9_]+\\.\\d+_(.+)");
    private static final int ACCOUNTS_OF_SEVERAL = 18;
    private static final int ACCOUNTS_ARCHIVED = 19;

    private final OdooApi api;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Chart chart, Instant until) {}

    Charts(OdooApi api) {
        this.api = api;
    }

    Chart of(Session session) throws CallFailure {
        Kept known = kept.get(key(session));
        return known != null && session.clock().instant().isBefore(known.until()) ? known.chart() : fetch(session);
    }

    Chart fetch(Session session) throws CallFailure {
        int version = api.version(session);
        ArrayNode here = Query.all(Query.where("company_id", "=", company(session)));
        JsonNode company = api
                .list(
                        session,
                        Query.search(
                                "res.company", Query.all(Query.where("id", "=", company(session))), locks(version)))
                .stream()
                .findFirst()
                .orElseThrow(() -> Errors.signInLost("Company " + session.remoteDossier() + " is not there."));
        Chart chart = new Chart(
                accounts(session, version),
                journals(session, here),
                taxes(session, here),
                plans(session),
                latest(company, "fiscalyear_lock_date", "hard_lock_date"),
                latest(company, "tax_lock_date"));
        kept.put(key(session), new Kept(chart, session.clock().instant().plus(KEPT)));
        return chart;
    }

    private Map<String, Chart.Account> accounts(Session session, int version) throws CallFailure {
        String companies = version >= ACCOUNTS_OF_SEVERAL ? "company_ids" : "company_id";
        String flag = version >= ACCOUNTS_ARCHIVED ? "active" : "deprecated";
        Map<String, Chart.Account> accounts = new LinkedHashMap<>();
        List<JsonNode> rows = api.list(
                session,
                Query.search(
                        "account.account",
                        Query.all(Query.where(companies, "in", List.of(company(session)))),
                        "code",
                        "name",
                        flag));
        for (JsonNode row : rows) {
            boolean usable = row.path(flag).asBoolean() == flag.equals("active");
            String code = row.path("code").asText();
            accounts.put(
                    code,
                    new Chart.Account(
                            row.path("id").asInt(), code, row.path("name").asText(), usable));
        }
        return accounts;
    }

    private Map<String, Chart.Journal> journals(Session session, ArrayNode here) throws CallFailure {
        Map<String, Chart.Journal> journals = new LinkedHashMap<>();
        List<JsonNode> rows = api.list(
                session,
                Query.search(
                        "account.journal",
                        here,
                        "code",
                        "name",
                        "type",
                        "active",
                        "default_account_id",
                        "suspense_account_id"));
        for (JsonNode row : rows) {
            String code = row.path("code").asText();
            journals.put(
                    code,
                    new Chart.Journal(
                            row.path("id").asInt(),
                            code,
                            row.path("name").asText(),
                            row.path("type").asText(),
                            row.path("active").asBoolean(true),
                            Chart.id(row.path("default_account_id")),
                            Chart.id(row.path("suspense_account_id"))));
        }
        return journals;
    }

    private Map<String, Chart.Tax> taxes(Session session, ArrayNode here) throws CallFailure {
        Map<String, Chart.Tax> taxes = new LinkedHashMap<>();
        List<JsonNode> rows =
                api.list(session, Query.search("account.tax", here, "name", "amount", "type_tax_use", "active"));
        List<Integer> ids = rows.stream().map(row -> row.path("id").asInt()).toList();
        JsonNode names =
                ids.isEmpty() ? Query.JSON.createObjectNode() : api.ask(session, Query.externalIds("account.tax", ids));
        for (JsonNode row : rows) {
            String key = key(
                    names.path(row.path("id").asText()).asText(""),
                    row.path("id").asInt());
            taxes.put(
                    key,
                    new Chart.Tax(
                            row.path("id").asInt(),
                            key,
                            row.path("name").asText(),
                            new BigDecimal(row.path("amount").asText("0")),
                            row.path("type_tax_use").asText().equals("purchase"),
                            row.path("active").asBoolean(true)));
        }
        return taxes;
    }

    /** The stable part of a tax's external id; a tax that a person made has none and is named by its id. */
    private static String key(String external, int id) {
        Matcher ofCompany = OF_COMPANY.matcher(external);
        return ofCompany.matches() ? ofCompany.group(1) : external.isEmpty() ? "id-" + id : external;
    }

    private Map<String, Chart.Plan> plans(Session session) throws CallFailure {
        Map<String, Chart.Plan> plans = new LinkedHashMap<>();
        ArrayNode ours = Query.JSON.createArrayNode().add("|");
        ours.add(Query.where("company_id", "=", false)).add(Query.where("company_id", "=", company(session)));
        List<JsonNode> rows =
                api.list(session, Query.search("account.analytic.account", ours, "code", "name", "plan_id", "active"));
        for (JsonNode row : rows) {
            String plan = row.path("plan_id").path(1).asText();
            String code = row.path("code").isTextual()
                    ? row.path("code").asText()
                    : row.path("name").asText();
            if (row.path("active").asBoolean(true)) {
                plans.computeIfAbsent(plan, name -> new Chart.Plan(name, new LinkedHashMap<>()))
                        .accounts()
                        .put(code, row.path("id").asInt());
            }
        }
        return plans;
    }

    private static String[] locks(int version) {
        List<String> fields = new ArrayList<>(List.of("fiscalyear_lock_date", "tax_lock_date"));
        if (version >= ACCOUNTS_OF_SEVERAL) {
            fields.add("hard_lock_date");
        }
        return fields.toArray(String[]::new);
    }

    private static @Nullable LocalDate latest(JsonNode company, String... fields) {
        LocalDate latest = null;
        for (String field : fields) {
            if (company.path(field).isTextual()) {
                LocalDate date = LocalDate.parse(company.path(field).textValue());
                latest = latest == null || date.isAfter(latest) ? date : latest;
            }
        }
        return latest;
    }

    static int company(Session session) {
        return Integer.parseInt(session.remoteDossier());
    }

    private static String key(Session session) {
        return session.connection() + '/' + session.remoteDossier();
    }
}
