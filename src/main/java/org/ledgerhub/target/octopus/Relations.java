package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting.Counterpart;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.target.RelationMatch;
import org.ledgerhub.target.Session;

/** The relations of the dossiers: matched by number, IBAN, then name, never the first of several; created when allowed. */
final class Relations {
    /** Clocks differ and a change may be stamped late: what is asked for overlaps what is known. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private static final RelationMatch<Relation> MATCH = new RelationMatch<>("Octopus", Relation::master);

    private final OctopusApi api;
    private final ConcurrentMap<String, Index> indexes = new ConcurrentHashMap<>();

    Relations(OctopusApi api) {
        this.api = api;
    }

    /** All relations of a dossier by key, and when they were asked for. */
    private record Index(Map<Integer, Relation> byId, Instant asked) {}

    Collection<Relation> all(Session session) throws OctopusFailure {
        return refresh(session).byId().values();
    }

    /** Key of the one relation that a counterpart is, without creating any. */
    OptionalInt known(@Nullable Counterpart counterpart, Session session) throws OctopusFailure {
        if (counterpart == null) {
            return OptionalInt.empty();
        }
        Index known = indexes.get(key(session));
        List<Relation> matches = MATCH.find(
                counterpart, (known == null ? refresh(session) : known).byId().values());
        return matches.size() == 1 ? OptionalInt.of(matches.get(0).id()) : OptionalInt.empty();
    }

    /** The customer or supplier that a bank line on a relation's account is of; none when nobody or several match. */
    OptionalInt payer(PostingLine line, Session session) throws OctopusFailure {
        boolean customer = Financial.customers(line);
        PostingLine.BankMovement bank = line.bank();
        if (bank == null || !customer && !Financial.suppliers(line)) {
            return OptionalInt.empty();
        }
        Counterpart.Role role = customer ? Counterpart.Role.CUSTOMER : Counterpart.Role.SUPPLIER;
        Counterpart payer =
                new Counterpart(role, null, bank.name(), null, null, bank.iban(), null, null, null, null, null);
        Index known = indexes.get(key(session));
        List<Relation> matches = MATCH.find(
                payer, (known == null ? refresh(session) : known).byId().values());
        return matches.size() == 1 && matches.getFirst().booksAs(customer)
                ? OptionalInt.of(matches.getFirst().id())
                : OptionalInt.empty();
    }

    /** Key of the relation of a counterpart; creates it when it is unknown and the connection allows it. */
    int find(Counterpart counterpart, Session session) throws OctopusFailure {
        Index known = indexes.get(key(session));
        List<Relation> matches =
                known == null ? List.of() : MATCH.find(counterpart, known.byId().values());
        if (matches.size() != 1) {
            known = refresh(session);
            matches = MATCH.find(counterpart, known.byId().values());
        }
        if (matches.size() > 1) {
            throw OctopusFailure.refused(MATCH.ambiguous(counterpart, matches));
        }
        boolean customer = counterpart.role() == Counterpart.Role.CUSTOMER;
        if (matches.size() == 1 && matches.get(0).booksAs(customer)) {
            return matches.get(0).id();
        }
        if (!"true".equals(session.setting(OctopusSpec.CREATE_RELATIONS))) {
            throw OctopusFailure.refused(MATCH.unknown(counterpart));
        }
        ObjectNode body = matches.isEmpty()
                ? RelationBody.create(
                        counterpart, freeExternalId(counterpart, known.byId().values()))
                : RelationBody.widen(current(matches.get(0), session), customer);
        return write(counterpart, body, session);
    }

    private int write(Counterpart counterpart, ObjectNode body, Session session) throws OctopusFailure {
        session.fence();
        try {
            JsonNode created = api.write(session, "PUT", "/relations", body);
            if (created.has(Relation.IDENTIFICATION)) {
                return learn(Relation.of(created), session);
            }
        } catch (OctopusFailure e) {
            if (e.meaning() != OctopusFailure.Meaning.PERHAPS) {
                throw e;
            }
            // The same call again would find the relation by its own number: only its answer is lost, so look.
        }
        List<Relation> matches = MATCH.find(counterpart, refresh(session).byId().values());
        if (matches.size() != 1) {
            throw OctopusFailure.notReached(
                    new IllegalStateException("The relation is not there after it was written."));
        }
        return matches.get(0).id();
    }

    private int learn(Relation created, Session session) {
        indexes.computeIfPresent(key(session), (dossier, known) -> {
            Map<Integer, Relation> byId = new LinkedHashMap<>(known.byId());
            byId.put(created.id(), created);
            return new Index(byId, known.asked());
        });
        return created.id();
    }

    private JsonNode current(Relation relation, Session session) throws OctopusFailure {
        JsonNode found = api.list(session, "/relations?relationId=" + relation.id());
        return found.isArray() ? found.path(0) : found;
    }

    private Index refresh(Session session) throws OctopusFailure {
        Instant now = session.clock().instant();
        Index before = indexes.get(key(session));
        Instant since = before == null ? TimeStamp.FIRST : before.asked().minus(OVERLAP);
        Map<Integer, Relation> byId = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.byId());
        Changes changes = api.changes(session, "/relations/modified?modifiedTimeStamp=" + TimeStamp.of(since));
        changes.modified().stream().map(Relation::of).forEach(relation -> byId.put(relation.id(), relation));
        changes.deleted().stream().map(Relation::of).map(Relation::id).forEach(byId::remove);
        Index index = new Index(byId, now);
        indexes.put(key(session), index);
        return index;
    }

    /** A number of ours that no other relation has: the enterprise number, else one made of the name. */
    private static int freeExternalId(Counterpart counterpart, Collection<Relation> known) {
        int wanted = RelationBody.externalId(counterpart);
        while (taken(wanted, known)) {
            wanted = wanted == Integer.MAX_VALUE ? 1 : wanted + 1;
        }
        return wanted;
    }

    private static boolean taken(int externalId, Collection<Relation> known) {
        return known.stream().anyMatch(relation -> relation.externalId() == externalId);
    }

    private static String key(Session session) {
        return session.connection() + '/' + session.remoteDossier();
    }
}
