package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Session;

/**
 * Rows of a resource that can be synchronised, kept per connection and division: asked whole once, afterwards only what
 * changed since the highest time stamp.
 *
 * @param <R> a row as the target knows it
 */
final class Known<R> {
    private final ExactApi api;
    private final String resource;
    private final String select;
    private final Function<JsonNode, R> read;
    private final ConcurrentMap<String, State<R>> states = new ConcurrentHashMap<>();

    Known(ExactApi api, String resource, String select, Function<JsonNode, R> read) {
        this.api = api;
        this.resource = resource;
        this.select = select;
        this.read = read;
    }

    private record State<R>(Map<String, R> byId, long timestamp) {}

    /** What is known, asked for when nothing is. */
    Collection<R> rows(Session session) throws CallFailure {
        State<R> state = states.get(key(session));
        return state == null ? refresh(session) : state.byId().values();
    }

    boolean warm(Session session) {
        return states.containsKey(key(session));
    }

    /** What is known after asking what changed. */
    Collection<R> refresh(Session session) throws CallFailure {
        return refreshed(session).byId().values();
    }

    /** The next time everything is asked again: keys have changed, or what was deleted was still used. */
    void forget(Session session) {
        states.remove(key(session));
    }

    private State<R> refreshed(Session session) throws CallFailure {
        State<R> before = states.get(key(session));
        long timestamp = before == null ? 0 : before.timestamp();
        Map<String, R> byId = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.byId());
        Map<String, String> question = Map.of("$select", select, "$filter", "Timestamp gt " + timestamp + "L");
        for (JsonNode row : api.list(session, resource, question)) {
            byId.put(row.path("ID").asText(), read.apply(row));
            timestamp = Math.max(timestamp, row.path("Timestamp").asLong());
        }
        State<R> state = new State<>(byId, timestamp);
        states.put(key(session), state);
        return state;
    }

    private static String key(Session session) {
        return session.connection() + '/' + session.remoteDossier();
    }
}
