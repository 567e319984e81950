package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ledgerhub.sandbox.Faults;

/** A purchase or sale as it was sent, checked the way the package checks it. */
record BuySellBooking(BookingHead head, Relation relation, BigDecimal amount, List<BuySellLine> lines) {

    static BuySellBooking of(Fields booking, DossierBooks dossier, Faults faults) {
        BookingHead head = BookingHead.of(booking, "AV", faults);
        boolean sale = head.journal().type() == 'V';
        Fields identification = new Fields(booking.find("relationIdentificationServiceData")
                .orElseThrow(() -> Refusal.missing("relationIdentificationServiceData")));
        Relation relation = RelationLookup.active(identification, dossier, sale);
        booking.optionalDate("expiryDate");
        booking.optionalNumber("paymentMethod")
                .filter(method -> method < 0 || method > 12)
                .ifPresent(method -> {
                    throw Refusal.badData("unknown paymentMethod " + method);
                });
        BuySellBooking checked = read(booking, head, relation);
        checked.checkTotal();
        return checked;
    }

    /** Reads a booking that was checked when it came. */
    static BuySellBooking booked(Booking booking, Relation relation) {
        return read(
                new Fields(booking.data()), BookingHead.of(new Fields(booking.data()), "AV", Faults.NONE), relation);
    }

    boolean sale() {
        return head.journal().type() == 'V';
    }

    boolean credit() {
        return amount.signum() < 0;
    }

    private static BuySellBooking read(Fields booking, BookingHead head, Relation relation) {
        boolean sale = head.journal().type() == 'V';
        JsonNode lines = booking.find("bookingLines").orElseThrow(() -> Refusal.missing("bookingLines"));
        return new BuySellBooking(
                head,
                relation,
                booking.amount("amount"),
                StreamSupport.stream(lines.spliterator(), false)
                        .map(line -> BuySellLine.of(new Fields(line), sale))
                        .toList());
    }

    /** The total of a credit note is negative while the lines that make it up are positive. */
    private void checkTotal() {
        if (lines.isEmpty()) {
            throw Refusal.badData("a booking has lines");
        }
        BigDecimal sum = lines.stream().map(BuySellLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal expected = credit() ? sum.negate() : sum;
        if (amount.compareTo(expected) != 0) {
            throw Refusal.badData("amount " + amount + " is not the sum of its lines, " + expected);
        }
    }
}
