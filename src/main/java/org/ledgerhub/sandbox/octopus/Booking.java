package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ledgerhub.sandbox.BookEntry.Attached;

/** A booking as it was sent, its files, and when it last changed. */
record Booking(BookingKey key, JsonNode data, List<Attached> attachments, Instant modified) {
    Booking {
        attachments = List.copyOf(attachments);
    }

    /** Purchase and sale journals hold these, financial and diverse journals the others. */
    boolean buySell() {
        return key.journal().startsWith("A") || key.journal().startsWith("V");
    }

    Booking with(JsonNode nextData, List<Attached> added, Instant at) {
        return new Booking(
                key,
                nextData,
                Stream.concat(attachments.stream(), added.stream()).toList(),
                at);
    }
}
