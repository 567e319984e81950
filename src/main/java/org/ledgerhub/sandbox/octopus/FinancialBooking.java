package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ledgerhub.sandbox.Faults;

/** A financial or diverse booking as it was sent, checked the way the package checks it. */
record FinancialBooking(BookingHead head, List<FinancialLine> lines) {

    static FinancialBooking of(Fields booking, DossierBooks dossier, Faults faults) {
        FinancialBooking checked = read(booking, faults);
        lines(booking).forEach(line -> FinancialLine.checkRelation(line, dossier));
        if (checked.lines.isEmpty()) {
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
                lines(booking).map(FinancialLine::of).toList());
    }

    private static Stream<Fields> lines(Fields booking) {
        JsonNode lines = booking.find("bookingLines").orElseThrow(() -> Refusal.missing("bookingLines"));
        return StreamSupport.stream(lines.spliterator(), false).map(Fields::new);
    }

    boolean financial() {
        return head.journal().type() == 'F';
    }

    /** Of a financial booking the movement of its account, money in positive. */
    BigDecimal sum() {
        return lines.stream().map(FinancialLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
