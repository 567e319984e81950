package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting.Counterpart;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.RelationMatch;
import org.ledgerhub.target.Session;

/** The contacts of the companies: matched by number, IBAN, then name, never the first of several; made when allowed. */
final class Partners {
    private final OdooApi api;
    private final RelationMatch<MasterData.Relation> match = new RelationMatch<>(OdooSpec.LABEL, Function.identity());
    private final ConcurrentMap<String, Index> indexes = new ConcurrentHashMap<>();

    Partners(OdooApi api) {
        this.api = api;
    }

    /** All contacts of a company by id, and the last change seen; times of the server are whole seconds. */
    private record Index(Map<Integer, MasterData.Relation> byId, String lastChange) {}

    Collection<MasterData.Relation> all(Session session) throws CallFailure {
        return refresh(session).byId().values();
    }

    /** The one contact that a counterpart is, as far as is known without asking. */
    Optional<Integer> known(@Nullable Counterpart counterpart, Session session) throws CallFailure {
        if (counterpart == null) {
            return Optional.empty();
        }
        List<MasterData.Relation> matches =
                match.find(counterpart, index(session).byId().values());
        return matches.size() == 1
                ? Optional.of(Integer.parseInt(matches.getFirst().id()))
                : Optional.empty();
    }

    /** The contact of a counterpart; made when it is unknown and the connection allows it. */
    int find(Counterpart counterpart, Session session) throws CallFailure {
        List<MasterData.Relation> matches =
                match.find(counterpart, index(session).byId().values());
        if (matches.size() != 1) {
            matches = match.find(counterpart, refresh(session).byId().values());
        }
        if (matches.size() > 1) {
            throw CallFailure.refused(match.ambiguous(counterpart, matches));
        }
        if (matches.size() == 1) {
            return Integer.parseInt(matches.getFirst().id());
        }
        if (!"true".equals(session.setting(OdooSpec.CREATE_RELATIONS))) {
            throw CallFailure.refused(match.unknown(counterpart));
        }
        return make(counterpart, session);
    }

    /** Under an external id made of its number, so that the same contact is made once whatever becomes of the answer. */
    private int make(Counterpart counterpart, Session session) throws CallFailure {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", ExternalId.partner(counterpart, session));
        values.put("name", text(counterpart.name() == null ? counterpart.vatId() : counterpart.name()));
        values.put("is_company", "1");
        values.put("vat", text(counterpart.vatId()));
        values.put("company_registry", counterpart.vatId() == null ? text(counterpart.enterpriseNumber()) : "");
        values.put(
                "country_id/id",
                counterpart.country() == null
                        ? ""
                        : "base." + counterpart.country().toLowerCase(Locale.ROOT));
        values.put("street", text(counterpart.address()));
        values.put("zip", text(counterpart.postalCode()));
        values.put("city", text(counterpart.city()));
        values.put("email", text(counterpart.email()));
        values.put("bank_ids/acc_number", text(counterpart.iban()));
        values.values().removeIf(String::isEmpty);
        session.fence();
        JsonNode answer = api.ask(
                session,
                Query.load("res.partner", List.copyOf(values.keySet()), List.of(List.copyOf(values.values()))));
        if (!answer.path("ids").isArray()) {
            throw Errors.told(
                    "odoo.exceptions.ValidationError",
                    answer.path("messages").path(0).path("message").asText());
        }
        int id = answer.path("ids").path(0).asInt();
        index(session).byId().put(id, relation(id, counterpart));
        return id;
    }

    private static MasterData.Relation relation(int id, Counterpart counterpart) {
        return new MasterData.Relation(
                String.valueOf(id),
                text(counterpart.name()),
                counterpart.vatId() == null ? counterpart.enterpriseNumber() : counterpart.vatId(),
                counterpart.iban() == null ? List.of() : List.of(counterpart.iban()),
                true,
                true,
                true);
    }

    private Index index(Session session) throws CallFailure {
        Index known = indexes.get(key(session));
        return known == null ? refresh(session) : known;
    }

    private Index refresh(Session session) throws CallFailure {
        Index before = indexes.get(key(session));
        Map<Integer, MasterData.Relation> byId = new ConcurrentHashMap<>(before == null ? Map.of() : before.byId());
        String since = before == null ? "" : before.lastChange();
        ArrayNode people = Query.all(Query.where("parent_id", "=", false));
        if (!since.isEmpty()) {
            people.add(Query.where("write_date", ">=", since));
        }
        List<JsonNode> rows = api.list(
                session,
                Query.search("res.partner", people, "name", "vat", "company_registry", "active", "write_date"));
        if (rows.isEmpty()) {
            Index same = new Index(byId, since);
            indexes.put(key(session), same);
            return same;
        }
        Map<Integer, List<String>> accounts = accounts(session, rows);
        String last = since;
        for (JsonNode row : rows) {
            int id = row.path("id").asInt();
            byId.put(id, relation(row, accounts.getOrDefault(id, List.of())));
            String changed = row.path("write_date").asText("");
            last = changed.compareTo(last) > 0 ? changed : last;
        }
        Index index = new Index(byId, last);
        indexes.put(key(session), index);
        return index;
    }

    private Map<Integer, List<String>> accounts(Session session, List<JsonNode> partners) throws CallFailure {
        List<Integer> ids = partners.stream().map(row -> row.path("id").asInt()).toList();
        Map<Integer, List<String>> accounts = new LinkedHashMap<>();
        List<JsonNode> rows = api.list(
                session,
                Query.search(
                        "res.partner.bank",
                        Query.all(Query.where("partner_id", "in", ids)),
                        "partner_id",
                        "acc_number"));
        rows.forEach(row -> accounts.computeIfAbsent(Chart.id(row.path("partner_id")), id -> new ArrayList<>())
                .add(row.path("acc_number").asText()));
        return accounts;
    }

    private static MasterData.Relation relation(JsonNode row, List<String> iban) {
        String vat = row.path("vat").isTextual() ? row.path("vat").asText() : null;
        String registry = row.path("company_registry").isTextual()
                ? row.path("company_registry").asText()
                : null;
        return new MasterData.Relation(
                row.path("id").asText(),
                row.path("name").asText(),
                vat == null ? registry : vat,
                iban,
                true,
                true,
                row.path("active").asBoolean(true));
    }

    static Problem unnamed() {
        return Problem.error(
                "relation-unknown",
                "The posting names no supplier or customer.",
                "Name the relation in a mapping rule, and try again.");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String key(Session session) {
        return session.connection() + '/' + session.remoteDossier();
    }
}
