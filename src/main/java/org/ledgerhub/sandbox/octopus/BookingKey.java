package org.ledgerhub.sandbox.octopus;

import java.util.Comparator;

/** What names a booking in a dossier: book year, journal, and its number therein. */
record BookingKey(int bookyear, String journal, int number) implements Comparable<BookingKey> {
    private static final Comparator<BookingKey> ORDER = Comparator.comparingInt(BookingKey::bookyear)
            .thenComparing(BookingKey::journal)
            .thenComparingInt(BookingKey::number);

    static BookingKey of(Fields booking) {
        return new BookingKey(
                booking.key("bookyearKey").orElseThrow(() -> Refusal.missing("bookyearKey")),
                booking.text("journalKey"),
                booking.number("documentSequenceNr"));
    }

    String text() {
        return bookyear + "/" + journal + "/" + number;
    }

    @Override
    public int compareTo(BookingKey other) {
        return ORDER.compare(this, other);
    }
}
