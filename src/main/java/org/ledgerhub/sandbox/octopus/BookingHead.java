package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ledgerhub.sandbox.Faults;

/** What every booking begins with, checked: where it goes, under which number, and when. */
record BookingHead(BookingKey key, Journal journal, LocalDate date, int period) {

    /**
     * Reads and checks the head.
     *
     * @param types the journal types that take such a booking
     * @param faults for the day until which periods are closed
     */
    static BookingHead of(Fields booking, String types, Faults faults) {
        BookingKey key = BookingKey.of(booking);
        Bookyear bookyear = Catalogue.bookyear(key.bookyear())
                .orElseThrow(() -> Refusal.badData("unknown book year " + key.bookyear()));
        Journal journal =
                Catalogue.journal(key.journal()).orElseThrow(() -> Refusal.badData("unknown journal " + key.journal()));
        if (types.indexOf(journal.type()) < 0) {
            throw Refusal.badData("journal " + journal.key() + " takes no such booking");
        }
        if (journal.closed()) {
            throw new Refusal(Refusal.Reason.JOURNAL_CLOSED, "journal " + journal.key() + " is closed");
        }
        int number = booking.number("bookyearPeriodeNr");
        Bookyear.Period period = bookyear.period(number).orElseThrow(() -> Refusal.badData("unknown period " + number));
        if (faults.closes(period.start())) {
            throw new Refusal(Refusal.Reason.PERIOD_CLOSED, "period " + number + " is closed");
        }
        LocalDate date = booking.date("documentDate");
        if (!bookyear.contains(date)) {
            throw Refusal.badData("documentDate " + date + " is outside book year " + bookyear.year());
        }
        checkCurrency(booking);
        return new BookingHead(key, journal, date, number);
    }

    /** A new booking takes the next number of its journal. */
    void checkNext(DossierBooks dossier) {
        int next = dossier.lastNumber(key.bookyear(), key.journal()) + 1;
        if (key.number() != next) {
            throw new Refusal(
                    Refusal.Reason.INVALID_NUMBER,
                    "documentSequenceNr %d of %s is not the next one, %d".formatted(key.number(), key.journal(), next));
        }
    }

    /** An update needs a booking to update. */
    void checkThere(DossierBooks dossier) {
        if (dossier.booking(key).isEmpty()) {
            throw Refusal.notFound("booking " + key);
        }
    }

    static String currency(Fields booking) {
        return booking.optionalText("currencyCode").orElse("EUR");
    }

    private static void checkCurrency(Fields booking) {
        String currency = currency(booking);
        if (!Catalogue.CURRENCIES.contains(currency)) {
            throw Refusal.badData("unknown currency " + currency);
        }
        BigDecimal rate = booking.optionalDecimal("exchangeRate").orElseThrow(() -> Refusal.missing("exchangeRate"));
        if (rate.signum() <= 0 || (currency.equals("EUR") && rate.compareTo(BigDecimal.ONE) != 0)) {
            throw Refusal.badData("exchangeRate " + rate + " of " + currency);
        }
    }
}
