package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ledgerhub.target.Session;

/**
 * Bookings that stand in the package: all of a journal, kept and brought up to date by its changes, or one by its key.
 * Octopus allows 48 questions for changes a day and ten for one booking, so a booking is looked for among the changes.
 */
final class Bookings {
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final OctopusApi api;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    Bookings(OctopusApi api) {
        this.api = api;
    }

    private record Known(Map<BookingKey, StandingBooking> byKey, Instant asked) {}

    /**
     * A journal in one book year.
     *
     * @param byKey all its bookings
     * @param shown those that Octopus showed just now; it does not tell which of the others are gone
     */
    record Listing(Map<BookingKey, StandingBooking> byKey, Set<BookingKey> shown) {}

    /** The booking under a key as the package shows it. */
    Optional<JsonNode> shown(BookingKey key, boolean bank, Session session) throws OctopusFailure {
        return api.find(session, path(bank) + key.query())
                .map(found -> found.isArray() ? found.path(0) : found)
                .filter(found -> !found.isMissingNode());
    }

    /** All bookings of a journal in a book year, newest changes included. */
    Listing of(int bookyear, String journal, boolean bank, Session session) throws OctopusFailure {
        String id = session.connection() + '/' + session.remoteDossier() + '/' + bookyear + '/' + journal;
        Known before = known.get(id);
        Instant now = session.clock().instant();
        Instant since = before == null ? TimeStamp.FIRST : before.asked().minus(OVERLAP);
        Map<BookingKey, StandingBooking> byKey =
                before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.byKey());
        Set<BookingKey> shown = new HashSet<>();
        String changed = path(bank) + "/modified?bookyearId=" + bookyear + "&journalKey=" + journal
                + "&modifiedTimeStamp=" + TimeStamp.of(since);
        for (JsonNode json : api.changes(session, changed).modified()) {
            StandingBooking booking = StandingBooking.of(json);
            if (booking.key().journal().equals(journal) && booking.key().bookyear() == bookyear) {
                byKey.put(booking.key(), booking);
                shown.add(booking.key());
            }
        }
        known.put(id, new Known(byKey, now));
        return new Listing(byKey, shown);
    }

    static String path(boolean bank) {
        return bank ? "/financialdiversbookings" : "/buysellbookings";
    }
}
