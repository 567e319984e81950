package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ledgerhub.target.Session;

/** Lists that have no changes to ask for and may be asked for twice a day; in between they are as they were. */
final class ShortLists {
    private static final int A_DAY = 2;
    private static final Duration DAY = Duration.ofDays(1);

    private final OctopusApi api;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    ShortLists(OctopusApi api) {
        this.api = api;
    }

    /** A list and when it was asked for within the last day. */
    private record Kept(List<JsonNode> items, List<Instant> asked) {
        List<Instant> since(Instant moment) {
            return asked.stream().filter(moment::isBefore).toList();
        }
    }

    List<JsonNode> of(String path, Session session) throws OctopusFailure {
        String id = session.connection() + '/' + session.remoteDossier() + path;
        Instant now = session.clock().instant();
        Kept known = kept.getOrDefault(id, new Kept(List.of(), List.of()));
        List<Instant> today = known.since(now.minus(DAY));
        if (today.size() >= A_DAY) {
            return known.items();
        }
        List<JsonNode> items = StreamSupport.stream(api.list(session, path).spliterator(), false)
                .toList();
        kept.put(
                id,
                new Kept(items, Stream.concat(today.stream(), Stream.of(now)).toList()));
        return items;
    }
}
