package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** One go through a lane: relation, booking with its files, one after the other; then all are read back together. */
final class BookingRun {
    private final Session session;
    private final Books books;
    private final ReadBack readBack;

    BookingRun(Session session, Books books) {
        this.session = session;
        this.books = books;
        readBack = new ReadBack(session, books.bookings());
    }

    /** Books until something blocks the lane or the hub ends. */
    List<Outcome> book(List<Delivery> lane) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Delivery delivery : lane) {
            if (session.ending()) {
                break;
            }
            Outcome outcome = book(delivery);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Unreachable || outcome instanceof Outcome.Uncertain) {
                break;
            }
        }
        return readBack.confirmed(lane, outcomes);
    }

    private Outcome book(Delivery delivery) {
        try {
            return delivery.posting() == null || delivery.coda()
                    ? new HandedOver(session, books).hand(delivery)
                    : post(delivery, delivery.posting());
        } catch (OctopusFailure e) {
            return e.outcome();
        } catch (IOException e) {
            return new Outcome.Unreachable(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    null);
        }
    }

    private Outcome post(Delivery delivery, Posting posting) throws OctopusFailure, IOException {
        Bookyear year = books.bookyears().of(posting.date(), session);
        Bookyear.Period period = year.period(posting.date())
                .orElseThrow(() -> Bookyears.closed("Octopus has no period for " + posting.date() + "."));
        BookingKey key = books.numbers().next(year, delivery.journal(), period, session);
        ObjectNode booking = body(delivery, posting);
        booking.putObject("bookyearKey").put("id", year.id());
        booking.put("journalKey", delivery.journal()).put("bookyearPeriodeNr", period.number());
        ObjectNode request = wrap(booking, posting, delivery);
        Optional<Outcome> outcome = send(delivery, posting, booking, request, key);
        if (outcome.isPresent()) {
            return outcome.get();
        }
        // Somebody else booked in the journal meanwhile.
        BookingKey next = books.numbers().next(year, delivery.journal(), period, session);
        return send(delivery, posting, booking, request, next).orElseGet(() -> taken(next));
    }

    private ObjectNode body(Delivery delivery, Posting posting) throws OctopusFailure {
        if (Lookup.bank(posting)) {
            return Financial.of(posting, line -> books.relations().payer(line, session));
        }
        int relation = books.relations().find(Objects.requireNonNull(posting.relation()), session);
        session.step(delivery, Step.RELATION, Step.State.DONE, String.valueOf(relation));
        return BuySell.of(delivery, relation, session);
    }

    private ObjectNode wrap(ObjectNode booking, Posting posting, Delivery delivery) throws IOException {
        ObjectNode request = OctopusHttp.JSON.createObjectNode();
        request.set(Lookup.bank(posting) ? "financialDiversBookingServiceData" : "buySellBookingServiceData", booking);
        ArrayNode attachments = request.putArray("attachments");
        for (Delivery.File file : delivery.files()) {
            attachments.add(attachment(file));
        }
        return request;
    }

    /** Sends it under a number; empty when the number turned out to be taken. */
    private Optional<Outcome> send(
            Delivery delivery, Posting posting, ObjectNode booking, ObjectNode request, BookingKey key)
            throws OctopusFailure {
        booking.put("documentSequenceNr", key.number());
        session.plan(delivery, key.toString());
        try {
            books.api().write(session, "POST", Bookings.path(Lookup.bank(posting)), request);
        } catch (OctopusFailure e) {
            return settle(e, delivery, posting, booking, key);
        }
        books.numbers().taken(key, session);
        session.step(delivery, Step.ENTRY, Step.State.DONE, key.toString());
        session.step(delivery, Step.ATTACHMENT, Step.State.DONE, null);
        return Optional.of(readBack.later(delivery, key, booking));
    }

    /**
     * A write that did not succeed. A status of 500 may stand for bad data and for anything else: what stands under the
     * number decides.
     */
    private Optional<Outcome> settle(
            OctopusFailure failure, Delivery delivery, Posting posting, ObjectNode booking, BookingKey key)
            throws OctopusFailure {
        books.numbers().forget(key, session);
        return switch (failure.meaning()) {
            case NUMBER -> Optional.empty();
            case LOCKED -> Optional.of(locked(failure, posting, key));
            case FAILED, UNCLEAR -> {
                Optional<Outcome> standing = readBack.now(delivery, key, booking);
                yield standing.isPresent() ? standing : Optional.of(failure.outcome());
            }
            case LATER, SIGN_IN, REFUSED, PERHAPS -> Optional.of(failure.outcome());
        };
    }

    /** A closed journal and one that somebody works in are refused alike: the journal itself tells which. */
    private Outcome locked(OctopusFailure failure, Posting posting, BookingKey key) throws OctopusFailure {
        Bookyear year = books.bookyears().of(posting.date(), session);
        Bookyear.Period period = year.period(posting.date()).orElseThrow();
        books.numbers().next(year, key.journal(), period, session);
        return failure.outcome();
    }

    private static Outcome taken(BookingKey key) {
        return new OctopusFailure(
                        OctopusFailure.Meaning.NUMBER,
                        Problem.error(
                                "target-down",
                                "Somebody else books in journal " + key.journal() + " of Octopus at the same time.",
                                "It is tried again by itself."),
                        null)
                .outcome();
    }

    static ObjectNode attachment(Delivery.File file) throws IOException {
        try (InputStream in = file.content().open()) {
            return OctopusHttp.JSON
                    .createObjectNode()
                    .put("fileName", file.name())
                    .put("fileData", Base64.getEncoder().encodeToString(in.readAllBytes()));
        }
    }
}
