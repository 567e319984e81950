package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ledgerhub.sandbox.BookEntry.Line;
import org.ledgerhub.sandbox.Faults;

/** A purchase or sale as it was sent, checked the way the package checks it. */
record BuySellBooking(
        BookingHead head, Relation relation, BigDecimal amount, Optional<String> reference, List<BuySellLine> positions)
        implements LedgerEntry {

    static BuySellBooking of(Fields booking, DossierBooks dossier, Faults faults) {
        BookingHead head = BookingHead.of(booking, "AV", faults);
        Relation relation = RelationLookup.active(identification(booking), dossier, sale(head));
        booking.date("expiryDate");
        booking.text("currencyCode");
        booking.optionalNumber("paymentMethod")
                .filter(method -> method < 0 || method > 13)
                .ifPresent(method -> {
                    throw Refusal.badData("unknown paymentMethod " + method);
                });
        BuySellBooking checked = read(booking, head, relation);
        checked.checkTotal();
        return checked;
    }

    /** Reads a booking that was checked when it came; its relation may have been made inactive since. */
    static BuySellBooking booked(Booking booking, DossierBooks dossier) {
        Fields data = new Fields(booking.data());
        Relation relation = RelationLookup.find(identification(data), dossier).orElseThrow();
        return read(data, BookingHead.of(data, "AV", Faults.NONE), relation);
    }

    boolean sale() {
        return sale(head);
    }

    boolean credit() {
        return amount.signum() < 0;
    }

    @Override
    public String kind() {
        return (sale() ? "sale" : "purchase") + (credit() ? "-credit" : "");
    }

    @Override
    public Optional<String> relationName() {
        return Optional.of(relation.name());
    }

    @Override
    public Optional<BigDecimal> gross() {
        return Optional.of(amount.abs());
    }

    @Override
    public List<Line> lines() {
        return BuySellLines.of(this);
    }

    private static BuySellBooking read(Fields booking, BookingHead head, Relation relation) {
        JsonNode lines = booking.find("bookingLines").orElseThrow(() -> Refusal.missing("bookingLines"));
        return new BuySellBooking(
                head,
                relation,
                booking.amount("amount"),
                booking.optionalText("reference"),
                StreamSupport.stream(lines.spliterator(), false)
                        .map(line -> BuySellLine.of(new Fields(line), sale(head)))
                        .toList());
    }

    private static Fields identification(Fields booking) {
        return new Fields(booking.find("relationIdentificationServiceData")
                .orElseThrow(() -> Refusal.missing("relationIdentificationServiceData")));
    }

    private static boolean sale(BookingHead head) {
        return head.journal().type() == 'V';
    }

    /** The total of a credit note is negative while the lines that make it up are positive. */
    private void checkTotal() {
        if (positions.isEmpty()) {
            throw Refusal.badData("a booking has lines");
        }
        BigDecimal sum = positions.stream().map(BuySellLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal expected = credit() ? sum.negate() : sum;
        if (amount.compareTo(expected) != 0) {
            throw Refusal.badData("amount " + amount + " is not the sum of its lines, " + expected);
        }
    }
}
