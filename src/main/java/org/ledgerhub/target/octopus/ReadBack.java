package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** Reads back what one go through a lane has written, each journal once. */
final class ReadBack {
    private final Session session;
    private final Bookings bookings;
    private final Map<Delivery, Written> written = new LinkedHashMap<>();

    ReadBack(Session session, Bookings bookings) {
        this.session = session;
        this.bookings = bookings;
    }

    /** A booking that Octopus took, as it was sent. */
    private record Written(BookingKey key, ObjectNode booking, Posting posting) {
        boolean bank() {
            return Lookup.bank(posting);
        }
    }

    /** Remembers a booking that was taken; until it is read back it is no more than sent. */
    Outcome later(Delivery delivery, BookingKey key, ObjectNode booking) {
        written.put(delivery, of(delivery, key, booking));
        return new Outcome.Sent(key.toString(), String.valueOf(key.number()));
    }

    /** What stands under a key after a write that failed; empty when surely nothing of ours does. */
    Optional<Outcome> now(Delivery delivery, BookingKey key, ObjectNode booking) {
        Written unsure = of(delivery, key, booking);
        try {
            return standing(unsure, listing(unsure)).map(booked -> {
                session.step(delivery, Step.ENTRY, Step.State.DONE, key.toString());
                return booked;
            });
        } catch (OctopusFailure unanswered) {
            return Optional.of(OctopusFailure.answerLost(unanswered).outcome());
        }
    }

    /** The outcomes with those that stand in the books as booked; the others stay as they are. */
    List<Outcome> confirmed(List<Delivery> lane, List<Outcome> outcomes) {
        Map<String, Bookings.Listing> journals = new HashMap<>();
        List<Outcome> confirmed = new ArrayList<>(outcomes);
        int next = 0;
        try {
            for (; next < outcomes.size(); next++) {
                Written sent = written.get(lane.get(next));
                if (sent != null) {
                    confirmed.set(next, confirm(lane.get(next), sent, outcomes.get(next), journals));
                }
            }
        } catch (OctopusFailure unanswered) {
            // A server that gives no list now is not asked for it once more for each of the others.
            lane.subList(next, outcomes.size()).stream()
                    .filter(written::containsKey)
                    .forEach(delivery -> session.step(
                            delivery,
                            Step.CONFIRM,
                            Step.State.FAILED,
                            unanswered.problem().message()));
        }
        return confirmed;
    }

    private Outcome confirm(Delivery delivery, Written sent, Outcome otherwise, Map<String, Bookings.Listing> journals)
            throws OctopusFailure {
        String journal = sent.key().bookyear() + "/" + sent.key().journal();
        if (!journals.containsKey(journal)) {
            journals.put(journal, listing(sent));
        }
        Optional<Outcome> booked = standing(sent, journals.get(journal));
        booked.ifPresent(done -> session.step(delivery, Step.CONFIRM, Step.State.DONE, null));
        return booked.orElse(otherwise);
    }

    private Bookings.Listing listing(Written one) throws OctopusFailure {
        return bookings.of(one.key().bookyear(), one.key().journal(), one.bank(), session);
    }

    private static Optional<Outcome> standing(Written one, Bookings.Listing listing) {
        return Lookup.readBack(one.key(), one.booking(), one.posting(), listing).map(Outcome.class::cast);
    }

    /** The body is used again when its number was taken, so it is kept as it is now. */
    private static Written of(Delivery delivery, BookingKey key, ObjectNode booking) {
        return new Written(key, booking.deepCopy(), Objects.requireNonNull(delivery.posting()));
    }
}
