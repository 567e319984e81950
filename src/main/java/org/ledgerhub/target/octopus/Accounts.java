package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ledgerhub.target.Session;

/** The charts of accounts of the dossiers, kept and brought up to date by their changes. */
final class Accounts {
    /** Clocks differ and a change may be stamped late: what is asked for overlaps what is known. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final OctopusApi api;
    private final ConcurrentMap<String, Chart> charts = new ConcurrentHashMap<>();

    Accounts(OctopusApi api) {
        this.api = api;
    }

    /** All accounts of a dossier by their key of book year and number, and when they were asked for. */
    private record Chart(Map<JsonNode, JsonNode> byKey, Instant asked) {}

    /** The accounts of these book years. */
    Collection<JsonNode> of(Set<Integer> bookyears, Session session) throws OctopusFailure {
        String dossier = session.connection() + '/' + session.remoteDossier();
        Chart before = charts.get(dossier);
        Instant now = session.clock().instant();
        Instant since = before == null ? TimeStamp.FIRST : before.asked().minus(OVERLAP);
        Map<JsonNode, JsonNode> byKey = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.byKey());
        Changes changes = api.changes(session, "/accounts/modified?modifiedTimeStamp=" + TimeStamp.of(since));
        changes.modified().forEach(account -> byKey.put(account.path("accountKey"), account));
        changes.deleted().forEach(account -> byKey.remove(account.path("accountKey")));
        charts.put(dossier, new Chart(byKey, now));
        return byKey.values().stream()
                .filter(account -> bookyears.contains(account.path("accountKey")
                        .path("bookyearKey")
                        .path("id")
                        .asInt()))
                .toList();
    }
}
