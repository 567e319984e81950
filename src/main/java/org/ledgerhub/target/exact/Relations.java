package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting.Counterpart;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.RelationMatch;
import org.ledgerhub.target.Session;

/** The relations of the divisions: matched by number, IBAN, then name, never the first of several; created when allowed. */
final class Relations {
    private static final String RESOURCE = "crm/Accounts";
    private static final String ACCOUNTS = "crm/BankAccounts";
    private static final RelationMatch<Relation> MATCH = new RelationMatch<>(ExactSpec.LABEL, Relation::master);

    private final ExactApi api;
    private final Known<Relation> known;

    Relations(ExactApi api) {
        this.api = api;
        this.known = new Known<>(api, "sync/CRM/Accounts", Relation.SELECT, Relation::of);
    }

    void forget(Session session) {
        known.forget(session);
    }

    /** All relations with all their accounts. */
    Collection<Relation> all(Session session) throws CallFailure {
        return withAccounts(known.refresh(session), session, Map.of("$select", "Account,BankAccount"));
    }

    /** Key of the one relation that a counterpart is, without creating any. */
    Optional<String> known(@Nullable Counterpart counterpart, Session session) throws CallFailure {
        if (counterpart == null) {
            return Optional.empty();
        }
        List<Relation> matches = MATCH.find(counterpart, known.rows(session));
        return matches.size() == 1 ? Optional.of(matches.getFirst().id()) : Optional.empty();
    }

    /** Key of the relation of a counterpart; creates it when it is unknown and the connection allows it. */
    String find(Counterpart counterpart, Session session) throws CallFailure {
        List<Relation> matches = known.warm(session) ? MATCH.find(counterpart, known.rows(session)) : List.of();
        if (matches.size() != 1) {
            matches = MATCH.find(counterpart, withIban(counterpart, known.refresh(session), session));
        }
        if (matches.size() > 1) {
            throw CallFailure.refused(MATCH.ambiguous(counterpart, matches));
        }
        boolean customer = counterpart.role() == Counterpart.Role.CUSTOMER;
        if (matches.size() == 1 && matches.getFirst().booksAs(customer)) {
            return matches.getFirst().id();
        }
        if (!"true".equals(session.setting(ExactSpec.CREATE_RELATIONS))) {
            throw CallFailure.refused(MATCH.unknown(counterpart));
        }
        return matches.isEmpty() ? create(counterpart, session) : widen(matches.getFirst(), customer, session);
    }

    private String create(Counterpart counterpart, Session session) throws CallFailure {
        session.fence();
        String id;
        try {
            id = api.create(session, RESOURCE, RelationBody.create(counterpart))
                    .path("ID")
                    .asText();
        } catch (CallFailure failure) {
            if (failure.meaning() != CallFailure.Meaning.PERHAPS) {
                throw failure;
            }
            // Exact takes the same relation twice: only what shows now tells whether the first one arrived.
            List<Relation> matches = MATCH.find(counterpart, known.refresh(session));
            if (matches.size() != 1) {
                throw failure.beforeTheEntry();
            }
            id = matches.getFirst().id();
        }
        if (counterpart.iban() != null) {
            session.fence();
            api.create(session, ACCOUNTS, RelationBody.account(id, counterpart.iban(), counterpart.name()));
        }
        known.refresh(session);
        return id;
    }

    private String widen(Relation relation, boolean customer, Session session) throws CallFailure {
        session.fence();
        api.change(session, RESOURCE, relation.id(), RelationBody.usable(customer));
        known.refresh(session);
        return relation.id();
    }

    /** Accounts are asked for only where a number does not decide. */
    private Collection<Relation> withIban(Counterpart counterpart, Collection<Relation> all, Session session)
            throws CallFailure {
        if (counterpart.iban() == null || !MATCH.find(counterpart, all).isEmpty()) {
            return all;
        }
        return withAccounts(
                all,
                session,
                Map.of(
                        "$select",
                        "Account,BankAccount",
                        "$filter",
                        "BankAccount eq " + OData.text(counterpart.iban())));
    }

    private Collection<Relation> withAccounts(Collection<Relation> all, Session session, Map<String, String> question)
            throws CallFailure {
        Map<String, Relation> byId = new LinkedHashMap<>();
        all.forEach(relation -> byId.put(relation.id(), relation));
        for (JsonNode row : api.list(session, ACCOUNTS, question)) {
            byId.computeIfPresent(
                    row.path("Account").asText(),
                    (id, relation) -> relation.with(Stream.concat(
                                    relation.iban().stream(),
                                    Stream.of(row.path("BankAccount").asText()))
                            .toList()));
        }
        return byId.values();
    }
}
