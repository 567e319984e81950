package org.ledgerhub.target.octopus;

import java.util.Optional;

/** The natural key of a booking: book year, journal and the number that the caller gives. */
record BookingKey(int bookyear, String journal, int number) {

    /** Reads what {@link #toString} wrote. */
    static Optional<BookingKey> parse(@org.jspecify.annotations.Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("/");
        if (parts.length != 3) {
            return Optional.empty();
        }
        return Optional.of(new BookingKey(Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2])));
    }

    /** Names of the interface's own description first, then those that its older programs use. */
    String query() {
        return "?bookyearId=" + bookyear + "&journalKey=" + journal + "&documentSeqNr=" + number + "&bookyearKeyId="
                + bookyear + "&documentSequenceNr=" + number;
    }

    @Override
    public String toString() {
        return bookyear + "/" + journal + "/" + number;
    }
}
