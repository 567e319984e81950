package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ledgerhub.sandbox.BookEntry.Attached;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing bookings of both kinds, new ones with their files; neither call answers with a body. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API + "/dossiers/{dossier}/{kind:buysellbookings|financialdiversbookings}")
class BookingCalls {
    private final OctopusStandIn octopus;
    private final OctopusBooks books;
    private final JournalsInUse inUse;

    BookingCalls(OctopusStandIn octopus, JournalsInUse inUse) {
        this.octopus = octopus;
        this.inUse = inUse;
        books = octopus.octopusBooks();
    }

    @PostMapping
    ResponseEntity<byte[]> book(
            @PathVariable String kind,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        Fields request = new Fields(Json.parse(body));
        JsonNode booking = BookingKind.at(kind).booking(request);
        record(BookingKind.at(kind), booking, SentFiles.of(request), dossier, head -> head.checkNext(dossier));
        return ResponseEntity.status(201).build();
    }

    @PutMapping
    ResponseEntity<byte[]> change(
            @PathVariable String kind,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        Fields request = new Fields(Json.parse(body));
        JsonNode booking = BookingKind.at(kind).bare(request);
        record(BookingKind.at(kind), booking, SentFiles.of(request), dossier, head -> head.checkThere(dossier));
        return ResponseEntity.noContent().build();
    }

    private void record(
            BookingKind kind,
            JsonNode booking,
            List<Attached> files,
            DossierBooks dossier,
            Consumer<BookingHead> numberCheck) {
        books.alone(() -> {
            BookingHead head =
                    kind.check(new Fields(booking), dossier, octopus.trouble().faults());
            inUse.checkFree(head.journal());
            numberCheck.accept(head);
            books.recordBooking(dossier, booking, files);
            return booking;
        });
    }
}
