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

/** Writing bookings of both kinds; neither call answers with a body. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API + "/dossiers/{dossier}/{kind:buysellbookings|financialdiversbookings}")
class BookingCalls {
    private final OctopusStandIn octopus;
    private final OctopusBooks books;

    BookingCalls(OctopusStandIn octopus) {
        this.octopus = octopus;
        books = octopus.octopusBooks();
    }

    @PostMapping
    ResponseEntity<byte[]> book(
            @PathVariable String kind,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        record(BookingKind.at(kind), body, dossier, head -> head.checkNext(dossier));
        return ResponseEntity.status(201).build();
    }

    @PutMapping
    ResponseEntity<byte[]> change(
            @PathVariable String kind,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        record(BookingKind.at(kind), body, dossier, head -> head.checkThere(dossier));
        return ResponseEntity.noContent().build();
    }

    private void record(BookingKind kind, byte[] body, DossierBooks dossier, Consumer<BookingHead> numberCheck)
            throws IOException {
        Fields request = new Fields(Json.parse(body));
        JsonNode booking = kind.booking(request);
        List<Attached> files = SentFiles.of(request);
        books.alone(() -> {
            numberCheck.accept(
                    kind.check(new Fields(booking), dossier, octopus.trouble().faults()));
            books.recordBooking(dossier, booking, files);
            return booking;
        });
    }
}
