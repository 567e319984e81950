package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ledgerhub.sandbox.BookEntry.Line;
import org.ledgerhub.sandbox.Faults;

/** A financial or diverse booking as it was sent, checked the way the package checks it. */
record FinancialBooking(BookingHead head, List<FinancialLine> positions) implements LedgerEntry {

    static FinancialBooking of(Fields booking, DossierBooks dossier, Faults faults) {
        FinancialBooking checked = read(booking, faults);
        given(booking).forEach(line -> FinancialLine.checkRelation(line, dossier));
        if (checked.positions.isEmpty()) {
            throw Refusal.badData("a booking has lines");
        }
        if (!checked.financial() && checked.sum().signum() != 0) {
            throw Refusal.badData("the lines of a diverse booking add up to " + checked.sum() + ", not to zero");
        }
        return checked;
    }

    /** Reads a booking that was checked when it came. */
    static FinancialBooking booked(Booking booking) {
        return read(new Fields(booking.data()), Faults.NONE);
    }

    private static FinancialBooking read(Fields booking, Faults faults) {
        return new FinancialBooking(
                BookingHead.of(booking, "FD", faults),
                given(booking).map(FinancialLine::of).toList());
    }

    private static Stream<Fields> given(Fields booking) {
        JsonNode lines = booking.find("bookingLines").orElseThrow(() -> Refusal.missing("bookingLines"));
        return StreamSupport.stream(lines.spliterator(), false).map(Fields::new);
    }

    boolean financial() {
        return head.journal().type() == 'F';
    }

    /** Of a financial booking the movement of its account, money in positive. */
    BigDecimal sum() {
        return positions.stream().map(FinancialLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String kind() {
        return financial() ? "bank" : "general";
    }

    @Override
    public Optional<String> relationName() {
        return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> gross() {
        return financial() ? Optional.of(sum()) : Optional.empty();
    }

    /** The one that all its lines share, else its key: such a booking has no reference of its own. */
    @Override
    public Optional<String> reference() {
        List<String> shared = positions.stream()
                .flatMap(line -> line.reference().stream())
                .distinct()
                .toList();
        return shared.size() == 1
                ? Optional.of(shared.getFirst())
                : Optional.of(head.key().text());
    }

    /** In a financial journal a line is the other side of the money: positive, the bank is debited. */
    @Override
    public List<Line> lines() {
        Sides sides = new Sides();
        if (financial()) {
            sides.add(head.journal().account(), sum(), null);
        }
        for (FinancialLine line : positions) {
            sides.add(line.account(), financial() ? line.amount().negate() : line.amount(), null);
        }
        return sides.balanced();
    }
}
