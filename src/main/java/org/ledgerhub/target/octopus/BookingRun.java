package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** One go through a lane: relation, booking with its files, read-back; numbers are counted on from the journal. */
final class BookingRun {
    private final Session session;
    private final OctopusApi api;
    private final Bookyears bookyears;
    private final Relations relations;
    private final Lookup lookup;
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    BookingRun(Session session, OctopusApi api, Bookyears bookyears, Relations relations, Lookup lookup) {
        this.session = session;
        this.api = api;
        this.bookyears = bookyears;
        this.relations = relations;
        this.lookup = lookup;
    }

    Outcome book(Delivery delivery) {
        try {
            return delivery.coda() ? handOver(delivery) : post(delivery);
        } catch (OctopusFailure e) {
            return e.outcome();
        } catch (IOException e) {
            return new Outcome.Unreachable(
                    Problem.error("file-unreadable", "A file of the document can't be read.", "Check the hub's disk."),
                    null);
        }
    }

    private Outcome post(Delivery delivery) throws OctopusFailure, IOException {
        Posting posting = Objects.requireNonNull(delivery.posting());
        Bookyear year = bookyears.of(posting.date(), session);
        Bookyear.Period period = year.period(posting.date())
                .orElseThrow(() -> Bookyears.closed("Octopus has no period for " + posting.date() + "."));
        ObjectNode booking = body(delivery, posting);
        booking.putObject("bookyearKey").put("id", year.id());
        booking.put("journalKey", delivery.journal()).put("bookyearPeriodeNr", period.number());
        ObjectNode request = wrap(booking, posting, delivery);
        int last = lastNumber(year, delivery.journal(), period);
        return send(delivery, posting, booking, request, new BookingKey(year.id(), delivery.journal(), last + 1));
    }

    private ObjectNode body(Delivery delivery, Posting posting) throws OctopusFailure {
        if (Lookup.bank(posting)) {
            return Financial.of(posting);
        }
        int relation = relations.find(Objects.requireNonNull(posting.relation()), session);
        session.step(delivery, Step.RELATION, Step.State.DONE, String.valueOf(relation));
        return BuySell.of(delivery, relation, session);
    }

    private ObjectNode wrap(ObjectNode booking, Posting posting, Delivery delivery) throws IOException {
        ObjectNode request = OctopusHttp.JSON.createObjectNode();
        request.set(Lookup.bank(posting) ? "financialDiversBookingServiceData" : "buySellBookingServiceData", booking);
        ArrayNode attachments = request.putArray("attachments");
        for (Delivery.File file : delivery.files()) {
            attachments.addObject().put("fileName", file.name()).put("fileData", base64(file));
        }
        return request;
    }

    private Outcome send(Delivery delivery, Posting posting, ObjectNode booking, ObjectNode request, BookingKey key)
            throws OctopusFailure {
        booking.put("documentSequenceNr", key.number());
        session.plan(delivery, key.toString());
        try {
            api.write(session, "POST", Bookings.path(Lookup.bank(posting)), request);
        } catch (OctopusFailure e) {
            return settle(e, delivery, posting, booking, key);
        }
        lastNumbers.put(journal(key), key.number());
        session.step(delivery, Step.ENTRY, Step.State.DONE, key.toString());
        session.step(delivery, Step.ATTACHMENT, Step.State.DONE, null);
        return confirm(delivery, posting, booking, key);
    }

    private Outcome confirm(Delivery delivery, Posting posting, ObjectNode booking, BookingKey key) {
        try {
            Optional<Outcome.Booked> booked = lookup.readBack(key, booking, posting, session);
            if (booked.isPresent()) {
                session.step(delivery, Step.CONFIRM, Step.State.DONE, null);
                return booked.get();
            }
        } catch (OctopusFailure e) {
            session.step(delivery, Step.CONFIRM, Step.State.FAILED, e.problem().message());
        }
        return new Outcome.Sent(key.toString(), String.valueOf(key.number()));
    }

    /**
     * A write that did not succeed. A status of 500 may stand for bad data and for anything else, and a number that
     * somebody else took is refused the same way: what stands under the number decides.
     */
    private Outcome settle(
            OctopusFailure failure, Delivery delivery, Posting posting, ObjectNode booking, BookingKey key)
            throws OctopusFailure {
        lastNumbers.remove(journal(key));
        if (failure.meaning() == OctopusFailure.Meaning.PERHAPS
                || failure.meaning() == OctopusFailure.Meaning.SIGN_IN) {
            return failure.outcome();
        }
        try {
            Optional<Outcome.Booked> standing = lookup.readBack(key, booking, posting, session);
            if (standing.isPresent()) {
                session.step(delivery, Step.ENTRY, Step.State.DONE, key.toString());
                return standing.get();
            }
        } catch (OctopusFailure unanswered) {
            return OctopusFailure.answerLost(unanswered).outcome();
        }
        return takenMeanwhile(key)
                ? new Outcome.Unreachable(failure.problem(), java.time.Duration.ofSeconds(1))
                : failure.outcome();
    }

    private boolean takenMeanwhile(BookingKey key) throws OctopusFailure {
        return bookyears.all(session).stream()
                .filter(year -> year.id() == key.bookyear())
                .findFirst()
                .map(year -> journals(year))
                .orElse(List.of())
                .stream()
                .filter(journal -> journal.key().equals(key.journal()))
                .anyMatch(journal -> journal.lastNumber() != key.number() - 1);
    }

    private List<Journal> journals(Bookyear year) {
        try {
            return bookyears.journals(year, session);
        } catch (OctopusFailure unanswered) {
            return List.of();
        }
    }

    private int lastNumber(Bookyear year, String key, Bookyear.Period period) throws OctopusFailure {
        Integer counted = lastNumbers.get(year.id() + "/" + key);
        if (counted != null) {
            return counted;
        }
        Journal journal = bookyears.journals(year, session).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> refusedJournal("Octopus has no journal " + key + "."));
        if (journal.closed()) {
            throw refusedJournal("Journal " + key + " is closed in Octopus.");
        }
        if (period.number() <= journal.closedPeriod()) {
            throw Bookyears.closed("Period " + period.number() + " of journal " + key + " is closed in Octopus.");
        }
        return journal.lastNumber();
    }

    private Outcome handOver(Delivery delivery) throws OctopusFailure, IOException {
        Delivery.File file = delivery.files().get(0);
        String text;
        try (InputStream in = file.content().open()) {
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        session.plan(delivery, "coda/" + file.sha256());
        api.write(session, "POST", "/coda?publishPdfInDms=false", TextNode.valueOf(text));
        session.step(delivery, Step.FILE, Step.State.DONE, file.name());
        return new Outcome.Booked("coda/" + file.sha256(), null, List.of());
    }

    private static OctopusFailure refusedJournal(String message) {
        return OctopusFailure.refused(Problem.error(
                "journal-closed", message, "Choose another journal for this kind of document, or open it in Octopus."));
    }

    private static String journal(BookingKey key) {
        return key.bookyear() + "/" + key.journal();
    }

    private static String base64(Delivery.File file) throws IOException {
        try (InputStream in = file.content().open()) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        }
    }
}
