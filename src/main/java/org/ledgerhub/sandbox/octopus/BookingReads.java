package org.ledgerhub.sandbox.octopus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading bookings back, by their key or by when they changed. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API + "/dossiers/{dossier}")
class BookingReads {
    private static final String KINDS = "/{kind:buysellbookings|financialdiversbookings}";
    private static final int ALL = -1;
    private static final Map<Integer, String> JOURNAL_TYPES = Map.of(1, "A", 2, "V", 3, "F", 4, "D");

    /** One booking by its key, under the names of the description or those that older programs use. */
    @GetMapping(KINDS)
    ResponseEntity<byte[]> byKey(
            @PathVariable String kind,
            @RequestParam Map<String, String> query,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        BookingKey key = new BookingKey(
                number(query, "bookyearId", "bookyearKeyId"),
                named(query, "journalKey", "journalKey"),
                number(query, "documentSeqNr", "documentSequenceNr"));
        return dossier.booking(key)
                .filter(BookingKind.at(kind)::holds)
                .map(booking -> Json.answer(200, booking.data()))
                .orElseThrow(() -> Refusal.notFound("booking " + key));
    }

    @GetMapping(KINDS + "/modified")
    ResponseEntity<byte[]> modified(
            @PathVariable String kind,
            @RequestParam int bookyearId,
            @RequestParam(required = false) @Nullable String journalKey,
            @RequestParam String modifiedTimeStamp,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        Predicate<Instant> since = Modified.since(modifiedTimeStamp);
        return list(
                dossier,
                booking -> BookingKind.at(kind).holds(booking)
                        && (bookyearId == ALL || booking.key().bookyear() == bookyearId)
                        && (journalKey == null || booking.key().journal().equals(journalKey))
                        && since.test(booking.modified()));
    }

    @GetMapping("/bookyears/{bookyear}/bookings/modified")
    ResponseEntity<byte[]> modifiedOfAll(
            @PathVariable int bookyear,
            @RequestParam int journalTypeId,
            @RequestParam String modifiedTimeStamp,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        Predicate<Instant> since = Modified.since(modifiedTimeStamp);
        String type = journalTypeId == ALL ? "" : JOURNAL_TYPES.getOrDefault(journalTypeId, "?");
        List<Map<String, Object>> lines = dossier.bookings().stream()
                .filter(booking -> bookyear == ALL || booking.key().bookyear() == bookyear)
                .filter(booking -> booking.key().journal().startsWith(type))
                .filter(booking -> since.test(booking.modified()))
                .flatMap(booking -> ReportLine.of(booking, dossier))
                .toList();
        if (lines.isEmpty()) {
            throw Refusal.notFound("modified bookings");
        }
        return Json.answer(200, Map.of("modifiedBookings", lines, "deletedBookings", List.of()));
    }

    private static ResponseEntity<byte[]> list(DossierBooks dossier, Predicate<Booking> wanted) {
        return Modified.list(
                dossier.bookings().stream().filter(wanted).map(Booking::data).toList());
    }

    private static int number(Map<String, String> query, String name, String older) {
        try {
            return Integer.parseInt(named(query, name, older));
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.Reason.INVALID_PARAMETER, name);
        }
    }

    private static String named(Map<String, String> query, String name, String older) {
        String value = query.getOrDefault(name, query.get(older));
        if (value == null) {
            throw Refusal.missing(name);
        }
        return value;
    }
}
