package org.ledgerhub.target.octopus;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.StreamSupport;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Session;

/** The book years and journals of the dossiers; book years change rarely and are kept for an hour. */
final class Bookyears {
    private static final Duration KEPT = Duration.ofHours(1);

    private final OctopusApi api;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    Bookyears(OctopusApi api) {
        this.api = api;
    }

    private record Kept(List<Bookyear> years, Instant until) {}

    List<Bookyear> all(Session session) throws OctopusFailure {
        String key = session.connection() + '/' + session.remoteDossier();
        Kept known = kept.get(key);
        if (known != null && session.clock().instant().isBefore(known.until())) {
            return known.years();
        }
        List<Bookyear> years = StreamSupport.stream(
                        api.list(session, "/bookyears").spliterator(), false)
                .map(Bookyear::of)
                .toList();
        kept.put(key, new Kept(years, session.clock().instant().plus(KEPT)));
        return years;
    }

    /** The open book year of a day; none or a closed one is refused as a closed period. */
    Bookyear of(LocalDate day, Session session) throws OctopusFailure {
        Bookyear year = all(session).stream()
                .filter(candidate -> candidate.contains(day))
                .findFirst()
                .orElseThrow(() -> closed("Octopus has no book year for " + day + "."));
        if (year.closed()) {
            throw closed("The book year of " + day + " is closed in Octopus.");
        }
        return year;
    }

    /** The journals of a book year with the numbers booked last; never kept, since others book too. */
    List<Journal> journals(Bookyear year, Session session) throws OctopusFailure {
        return StreamSupport.stream(
                        api.list(session, "/bookyears/" + year.id() + "/journals")
                                .spliterator(),
                        false)
                .map(Journal::of)
                .toList();
    }

    static OctopusFailure closed(String message) {
        return OctopusFailure.refused(Problem.error(
                "period-closed", message, "Open the period in Octopus, or choose another date, and try again."));
    }
}
