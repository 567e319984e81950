package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.ledgerhub.sandbox.Faults;

/** The two kinds of bookings: their path, the name of the booking in a request, and its check. */
enum BookingKind {
    BUY_SELL("buysellbookings", "buySellBookingServiceData") {
        @Override
        BookingHead check(Fields booking, DossierBooks dossier, Faults faults) {
            return BuySellBooking.of(booking, dossier, faults).head();
        }
    },
    FINANCIAL_DIVERS("financialdiversbookings", "financialDiversBookingServiceData") {
        @Override
        BookingHead check(Fields booking, DossierBooks dossier, Faults faults) {
            return FinancialBooking.of(booking, dossier, faults).head();
        }
    };

    private final String path;
    private final String wrapper;

    BookingKind(String path, String wrapper) {
        this.path = path;
        this.wrapper = wrapper;
    }

    static BookingKind at(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(path));
    }

    /** Checks a booking as the package does before it books, and tells where it goes. */
    abstract BookingHead check(Fields booking, DossierBooks dossier, Faults faults);

    JsonNode booking(Fields request) {
        return request.find(wrapper).orElseThrow(() -> Refusal.missing(wrapper));
    }

    /** A change is the booking itself; older programs wrap it like a new one. */
    JsonNode bare(Fields request) {
        return request.find(wrapper).orElse(request.json());
    }

    boolean holds(Booking booking) {
        return booking.buySell() == (this == BUY_SELL);
    }
}
