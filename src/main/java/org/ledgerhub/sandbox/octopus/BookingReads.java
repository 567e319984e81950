package org.ledgerhub.sandbox.octopus;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.InSandbox;
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

    @GetMapping(KINDS)
    ResponseEntity<byte[]> byKey(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer bookyearKeyId,
            @RequestParam(required = false) @Nullable String journalKey,
            @RequestParam(required = false) @Nullable Integer documentSequenceNr,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        return list(
                dossier,
                booking -> BookingKind.at(kind).holds(booking)
                        && (bookyearKeyId == null || booking.key().bookyear() == bookyearKeyId)
                        && (journalKey == null || booking.key().journal().equals(journalKey))
                        && (documentSequenceNr == null || booking.key().number() == documentSequenceNr));
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
        return list(
                dossier,
                booking -> (bookyear == ALL || booking.key().bookyear() == bookyear)
                        && booking.key().journal().startsWith(type)
                        && since.test(booking.modified()));
    }

    private static ResponseEntity<byte[]> list(DossierBooks dossier, Predicate<Booking> wanted) {
        return Modified.list(
                dossier.bookings().stream().filter(wanted).map(Booking::data).toList());
    }
}
