package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Session;

/** Which periods of which journals take nothing more; asked again after ten minutes, for people close them by hand. */
final class ClosedPeriods {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String RESOURCE = "read/financial/JournalStatusList";
    private static final Map<String, String> CLOSED =
            Map.of("$select", "Journal,Year,Period,Status", "$filter", "Status eq 1");

    private final ExactApi api;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    ClosedPeriods(ExactApi api) {
        this.api = api;
    }

    private record Kept(Set<Closed> closed, Instant until) {}

    /** A period of a journal. */
    record Closed(String journal, int year, int period) {}

    /** Refuses a period that is closed, before anything is sent. */
    void check(String journal, YearMonth period, Session session) throws CallFailure {
        Optional<Problem> closed = problem(journal, period, session);
        if (closed.isPresent()) {
            throw CallFailure.refused(closed.get());
        }
    }

    /** Why nothing goes into a period; empty while it is open. */
    Optional<Problem> problem(String journal, YearMonth period, Session session) throws CallFailure {
        return all(session).contains(new Closed(journal, period.getYear(), period.getMonthValue()))
                ? Optional.of(Problem.error(
                        "period-closed",
                        "Period " + period + " of journal " + journal + " is closed in Exact Online.",
                        "Open the period in Exact Online, or choose another date, and try again."))
                : Optional.empty();
    }

    Set<Closed> all(Session session) throws CallFailure {
        String key = session.connection() + '/' + session.remoteDossier();
        Kept known = kept.get(key);
        if (known != null && session.clock().instant().isBefore(known.until())) {
            return known.closed();
        }
        Set<Closed> closed = new HashSet<>();
        for (JsonNode row : api.list(session, RESOURCE, CLOSED)) {
            closed.add(new Closed(
                    OData.code(row.path("Journal")),
                    row.path("Year").asInt(),
                    row.path("Period").asInt()));
        }
        kept.put(key, new Kept(closed, session.clock().instant().plus(KEPT)));
        return closed;
    }

    void forget(Session session) {
        kept.remove(session.connection() + '/' + session.remoteDossier());
    }
}
