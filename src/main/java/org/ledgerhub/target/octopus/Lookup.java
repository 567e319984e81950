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
import org.ledgerhub.target.EntryFigures;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;

/** Finds a delivery back: by the number planned for it, else by our reference, else as booked by hand. */
final class Lookup {
    private static final String LABEL = "Octopus";

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
                return Optional.of(booked(there, attention(delivery, all(there, posting, listed), listed.session)));
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
        List<StandingBooking> there = new ArrayList<>();
        for (StandingBooking booking : listed.journal(first, posting).byKey().values()) {
            boolean byHand = !Reference.ours(booking.reference())
                    && relation.isPresent()
                    && booking.relation() == relation.getAsInt()
                    && booking.comment().equals(posting.number())
                    && booking.amount().compareTo(amount) == 0
                    && booking.documentDate().equals(posting.documentDate().toString());
            if ((ours(posting, booking) || byHand) && listed.stands(booking, posting)) {
                there.add(booking);
            }
        }
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(booked(there.getFirst(), attention(delivery, there, session)));
    }

    /** A booking of ours and those that stand for the same posting under other numbers. */
    private static List<StandingBooking> all(StandingBooking there, Posting posting, Listed listed)
            throws OctopusFailure {
        List<StandingBooking> all = new ArrayList<>(List.of(there));
        if (!bank(posting)) {
            for (StandingBooking other :
                    listed.journal(there.key(), posting).byKey().values()) {
                if (!other.key().equals(there.key()) && ours(posting, other) && listed.stands(other, posting)) {
                    all.add(other);
                }
            }
        }
        return all;
    }

    /** What is wrong with the first of these; somebody else's booking is not compared. */
    private static List<Problem> attention(Delivery delivery, List<StandingBooking> there, Session session)
            throws OctopusFailure {
        Posting posting = Objects.requireNonNull(delivery.posting());
        List<Problem> attention = new ArrayList<>(twice(there));
        if (ours(posting, there.getFirst()) && delivery.vatCodes().keySet().containsAll(codes(posting))) {
            attention.addAll(differences(StandingBooking.of(sent(delivery, posting, session)), there.getFirst()));
        }
        return attention;
    }

    private static ObjectNode sent(Delivery delivery, Posting posting, Session session) throws OctopusFailure {
        return bank(posting) ? Financial.of(posting) : BuySell.of(delivery, 0, session);
    }

    private static List<Problem> differences(StandingBooking sent, StandingBooking standing) {
        return figures(sent).differences(figures(standing), LABEL);
    }

    /** What is not sent yet has no period. */
    private static EntryFigures figures(StandingBooking booking) {
        EntryFigures figures = new EntryFigures()
                .amount("total", booking.amount())
                .amounts("base", booking.basePerCode())
                .amounts("VAT", booking.vatPerCode())
                .word("date", booking.documentDate());
        return booking.period() == 0 ? figures : figures.word("period", booking.period());
    }

    /** Only the list of its journal tells whether a posting stands in Octopus under another number as well. */
    private static List<Problem> twice(List<StandingBooking> there) {
        return there.size() < 2
                ? List.of()
                : List.of(Problem.error(
                        "booked-twice",
                        "Octopus holds the same document more than once: numbers "
                                + there.stream()
                                        .map(booking ->
                                                String.valueOf(booking.key().number()))
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "Keep one of them and remove the others in Octopus."));
    }

    private static Booked booked(StandingBooking booking, List<Problem> attention) {
        return new Booked(booking.key().toString(), String.valueOf(booking.key().number()), attention);
    }

    static boolean bank(Posting posting) {
        return posting.kind() == Posting.Kind.BANK;
    }
}
