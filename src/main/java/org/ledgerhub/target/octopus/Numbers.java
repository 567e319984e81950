package org.ledgerhub.target.octopus;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Session;

/**
 * The number that the next booking of a journal takes. Octopus allows few questions for journals in a day and refuses
 * every number but the next: what was booked last is counted on from, and asked for again when it was refused.
 */
final class Numbers {
    private final Bookyears bookyears;
    private final ConcurrentMap<String, Journal> journals = new ConcurrentHashMap<>();

    Numbers(Bookyears bookyears) {
        this.bookyears = bookyears;
    }

    /**
     * The key of the next booking.
     *
     * @throws OctopusFailure {@code journal-closed} or {@code period-closed}
     */
    BookingKey next(Bookyear year, String key, Bookyear.Period period, Session session) throws OctopusFailure {
        String id = id(year.id(), key, session);
        Journal known = journals.get(id);
        Journal journal = known != null && known.takes(period) ? known : ask(year, key, session);
        if (journal.closed()) {
            throw refused("Journal " + key + " is closed in Octopus.");
        }
        if (!journal.takes(period)) {
            throw Bookyears.closed("Period " + period.number() + " of journal " + key + " is closed in Octopus.");
        }
        journals.put(id, journal);
        return new BookingKey(year.id(), key, journal.lastNumber() + 1);
    }

    /** A number was given to a booking. */
    void taken(BookingKey key, Session session) {
        journals.computeIfPresent(
                id(key.bookyear(), key.journal(), session), (id, journal) -> journal.bookedLast(key.number()));
    }

    /** What is known of a journal may no longer hold. */
    void forget(BookingKey key, Session session) {
        journals.remove(id(key.bookyear(), key.journal(), session));
    }

    private Journal ask(Bookyear year, String key, Session session) throws OctopusFailure {
        return bookyears.journals(year, session).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> refused("Octopus has no journal " + key + "."));
    }

    private static OctopusFailure refused(String message) {
        return OctopusFailure.refused(Problem.error(
                "journal-closed", message, "Choose another journal for this kind of document, or open it in Octopus."));
    }

    private static String id(int bookyear, String journal, Session session) {
        return session.connection() + '/' + session.remoteDossier() + '/' + bookyear + '/' + journal;
    }
}
