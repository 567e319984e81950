package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;

/** Finds a delivery back: by the number planned for it, else by our reference, else as booked by hand. */
final class Lookup {
    private final Bookyears bookyears;
    private final Relations relations;
    private final Bookings bookings;

    Lookup(Bookyears bookyears, Relations relations, Bookings bookings) {
        this.bookyears = bookyears;
        this.relations = relations;
        this.bookings = bookings;
    }

    Optional<Booked> find(Delivery delivery, Session session) throws OctopusFailure {
        return find(delivery, new Listed(session));
    }

    /** Each journal is listed once, however many deliveries are looked for in it: Octopus counts those calls. */
    Map<Delivery, Optional<Booked>> find(List<Delivery> deliveries, Session session) throws OctopusFailure {
        Listed listed = new Listed(session);
        Map<Delivery, Optional<Booked>> found = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            found.put(delivery, find(delivery, listed));
        }
        return found;
    }

    private Optional<Booked> find(Delivery delivery, Listed listed) throws OctopusFailure {
        if (delivery.coda() || delivery.posting() == null) {
            return handedOver(delivery);
        }
        Posting posting = delivery.posting();
        Optional<BookingKey> planned = BookingKey.parse(delivery.naturalKey());
        if (planned.isPresent()) {
            StandingBooking there =
                    listed.journal(planned.get(), posting).byKey().get(planned.get());
            if (there != null && ours(posting, there) && listed.stands(there, posting)) {
                return Optional.of(booked(there, List.of()));
            }
        }
        // Nothing but its number tells a bank booking of ours from the same amounts of another statement.
        return bank(posting) ? Optional.empty() : search(delivery, posting, listed);
    }

    /** The journals that one look-up has listed. */
    private final class Listed {
        private final Session session;
        private final Map<String, Bookings.Listing> journals = new HashMap<>();

        Listed(Session session) {
            this.session = session;
        }

        Bookings.Listing journal(BookingKey any, Posting posting) throws OctopusFailure {
            String journal = any.bookyear() + "/" + any.journal();
            Bookings.Listing known = journals.get(journal);
            if (known == null) {
                known = bookings.of(any.bookyear(), any.journal(), bank(posting), session);
                journals.put(journal, known);
            }
            return known;
        }

        /** Whether a booking of the list is still there: one that has not changed of late may be gone. */
        boolean stands(StandingBooking booking, Posting posting) throws OctopusFailure {
            return journal(booking.key(), posting).shown().contains(booking.key())
                    || bookings.shown(booking.key(), bank(posting), session).isPresent();
        }
    }

    /** Files can't be asked for: before they were sent they are surely not there, after a lost answer nobody knows. */
    private static Optional<Booked> handedOver(Delivery delivery) throws OctopusFailure {
        if (delivery.naturalKey() == null) {
            return Optional.empty();
        }
        throw OctopusFailure.unknowable();
    }

    /** The entry that stands for a delivery, told as a posting; empty when none does, or Octopus shows no whole one. */
    Optional<Posting> entry(Delivery delivery, Session session) throws OctopusFailure {
        Posting posting = delivery.posting();
        if (delivery.coda() || posting == null || !delivery.vatCodes().keySet().containsAll(codes(posting))) {
            return Optional.empty();
        }
        Optional<BookingKey> key = find(delivery, session).flatMap(booked -> BookingKey.parse(booked.reference()));
        Optional<JsonNode> standing =
                key.isEmpty() ? Optional.empty() : bookings.shown(key.get(), bank(posting), session);
        return standing.flatMap(found -> StandingEntry.of(
                posting,
                bank(posting) ? Financial.of(posting) : BuySell.of(delivery, 0, session),
                found,
                delivery.vatCodes()));
    }

    private static Set<String> codes(Posting posting) {
        return posting.lines().stream()
                .map(PostingLine::vat)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The booking among those of its journal, compared with what was sent. */
    static Optional<Booked> readBack(BookingKey key, ObjectNode sent, Posting posting, Bookings.Listing listing) {
        return Optional.ofNullable(listing.byKey().get(key))
                .filter(standing -> listing.shown().contains(key))
                .filter(standing -> ours(posting, standing))
                .map(standing -> booked(standing, differences(StandingBooking.of(sent), standing)));
    }

    private static boolean ours(Posting posting, StandingBooking standing) {
        return bank(posting)
                ? standing.isStatement(StandingBooking.of(Financial.of(posting)))
                : Reference.of(posting).equals(standing.reference());
    }

    private Optional<Booked> search(Delivery delivery, Posting posting, Listed listed) throws OctopusFailure {
        Session session = listed.session;
        Bookyear year = bookyears.all(session).stream()
                .filter(candidate -> candidate.contains(posting.date()))
                .findFirst()
                .orElse(null);
        if (year == null) {
            return Optional.empty();
        }
        OptionalInt relation = relations.known(posting.relation(), session);
        BigDecimal amount = posting.kind().credit() ? posting.gross().negate() : posting.gross();
        BookingKey first = new BookingKey(year.id(), delivery.journal(), 1);
        for (StandingBooking booking : listed.journal(first, posting).byKey().values()) {
            boolean byHand = !Reference.ours(booking.reference())
                    && relation.isPresent()
                    && booking.relation() == relation.getAsInt()
                    && booking.comment().equals(posting.number())
                    && booking.amount().compareTo(amount) == 0
                    && booking.documentDate().equals(posting.documentDate().toString());
            if ((ours(posting, booking) || byHand) && listed.stands(booking, posting)) {
                return Optional.of(booked(booking, List.of()));
            }
        }
        return Optional.empty();
    }

    private static List<Problem> differences(StandingBooking sent, StandingBooking standing) {
        List<Problem> differences = new ArrayList<>();
        compare("total", sent.amount(), standing.amount(), differences);
        compare("base", sent.basePerCode(), standing.basePerCode(), differences);
        compare("VAT", sent.vatPerCode(), standing.vatPerCode(), differences);
        if (!sent.documentDate().equals(standing.documentDate()) || sent.period() != standing.period()) {
            differences.add(differs(
                    "date " + sent.documentDate() + " in period " + sent.period(),
                    standing.documentDate() + " in period " + standing.period()));
        }
        return differences;
    }

    private static void compare(
            String what, Map<String, BigDecimal> sent, Map<String, BigDecimal> standing, List<Problem> differences) {
        sent.forEach((code, amount) ->
                compare(what + " at " + code, amount, standing.getOrDefault(code, BigDecimal.ZERO), differences));
    }

    private static void compare(String what, BigDecimal sent, BigDecimal standing, List<Problem> differences) {
        if (sent.compareTo(standing) != 0) {
            differences.add(differs(what + " " + sent.toPlainString(), standing.toPlainString()));
        }
    }

    private static Problem differs(String sent, String standing) {
        return Problem.warning(
                "booked-differs",
                "Octopus shows something else than was sent: " + sent + " there is " + standing + ".",
                "Compare the booking in Octopus with the document and correct it there.");
    }

    private static Booked booked(StandingBooking booking, List<Problem> attention) {
        return new Booked(booking.key().toString(), String.valueOf(booking.key().number()), attention);
    }

    static boolean bank(Posting posting) {
        return posting.kind() == Posting.Kind.BANK;
    }
}
