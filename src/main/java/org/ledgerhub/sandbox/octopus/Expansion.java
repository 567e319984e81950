package org.ledgerhub.sandbox.octopus;

import org.ledgerhub.sandbox.BookEntry;

/** Shows a booking as the entry that stands in the ledger, in the shape common to all stand-ins. */
final class Expansion {
    private Expansion() {}

    static BookEntry entry(Booking booking, DossierBooks dossier) {
        LedgerEntry entry =
                booking.buySell() ? BuySellBooking.booked(booking, dossier) : FinancialBooking.booked(booking);
        Fields data = new Fields(booking.data());
        return new BookEntry(
                entry.reference().orElse(null),
                Integer.toString(booking.key().number()),
                entry.kind(),
                dossier.dossier().key(),
                entry.head().date(),
                Integer.toString(entry.head().period()),
                booking.key().journal(),
                entry.relationName().orElse(null),
                entry.gross().map(gross -> gross.setScale(2).toPlainString()).orElse(null),
                BookingHead.currency(data),
                data.optionalText("comment").orElse(null),
                entry.lines(),
                booking.attachments());
    }
}
