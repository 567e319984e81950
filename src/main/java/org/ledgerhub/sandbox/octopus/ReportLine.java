package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgerhub.sandbox.BookEntry;

/** A ledger line of a booking as the report of changed bookings shows it: debit positive, credit negative. */
final class ReportLine {
    private static final String JOURNAL_TYPES = "AVFD";

    private ReportLine() {}

    static Stream<Map<String, Object>> of(Booking booking, DossierBooks dossier) {
        BookEntry entry = Expansion.entry(booking, dossier);
        return IntStream.range(0, entry.lines().size())
                .mapToObj(n -> line(booking.key(), entry, n + 1, entry.lines().get(n)));
    }

    private static Map<String, Object> line(BookingKey key, BookEntry entry, int number, BookEntry.Line line) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("bookyearKey", Map.of("id", key.bookyear()));
        view.put("journalType", JOURNAL_TYPES.indexOf(key.journal().charAt(0)) + 1);
        view.put("journalNr", Integer.parseInt(key.journal().substring(1)));
        view.put("documentSequenceNr", key.number());
        view.put("lineSequenceNr", number);
        view.put("bookyearPeriodeNr", Integer.parseInt(entry.period()));
        view.put("documentDate", entry.date());
        view.put("currencyCode", entry.currency());
        view.put("accountKey", Integer.parseInt(line.account()));
        view.put(
                "bookingAmount",
                line.debit() != null ? new BigDecimal(line.debit()) : new BigDecimal(line.credit()).negate());
        return view;
    }
}
