package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ledgerhub.target.Session;

/** Bookings that stand in the package: one by its key, or all of a journal, kept and brought up to date by changes. */
final class Bookings {
    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final OctopusApi api;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    Bookings(OctopusApi api) {
        this.api = api;
    }

    private record Known(Map<BookingKey, StandingBooking> byKey, Instant asked) {}

    /** The booking under a key, straight from the package. */
    Optional<StandingBooking> byKey(BookingKey key, boolean bank, Session session) throws OctopusFailure {
        return shown(key, bank, session).map(StandingBooking::of);
    }

    /** The booking under a key as the package shows it. */
    Optional<JsonNode> shown(BookingKey key, boolean bank, Session session) throws OctopusFailure {
        return api.find(session, path(bank) + key.query())
                .map(found -> found.isArray() ? found.path(0) : found)
                .filter(found -> !found.isMissingNode());
    }

    /** All bookings of a journal in a book year, newest changes included. */
    Iterable<StandingBooking> of(Bookyear year, String journal, boolean bank, Session session) throws OctopusFailure {
        String id = session.connection() + '/' + session.remoteDossier() + '/' + year.id() + '/' + journal;
        Known before = known.get(id);
        Instant now = session.clock().instant();
        Instant since = before == null ? Instant.EPOCH : before.asked().minus(OVERLAP);
        Map<BookingKey, StandingBooking> byKey =
                before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.byKey());
        for (JsonNode json : api.list(session, modified(year, journal, bank, since))) {
            StandingBooking booking = StandingBooking.of(json);
            if (booking.key().journal().equals(journal)) {
                byKey.put(booking.key(), booking);
            }
        }
        known.put(id, new Known(byKey, now));
        return byKey.values();
    }

    private static String modified(Bookyear year, String journal, boolean bank, Instant since) {
        Instant from = since.equals(Instant.EPOCH)
                ? year.start().minusYears(1).atStartOfDay(BELGIUM).toInstant()
                : since;
        return bank
                ? "/bookyears/" + year.id() + "/bookings/modified?journalTypeId=-1&modifiedTimeStamp="
                        + TimeStamp.of(from)
                : "/buysellbookings/modified?bookyearId=" + year.id() + "&journalKey=" + journal + "&modifiedTimeStamp="
                        + TimeStamp.of(from);
    }

    static String path(boolean bank) {
        return bank ? "/financialdiversbookings" : "/buysellbookings";
    }
}
