package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.BookEntry.Attached;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files: bank statements as CODA, pay-roll files, and files added to a booking. */
@RestController
@InSandbox
@RequestMapping(OctopusStandIn.API + "/dossiers/{dossier}")
class DocumentCalls {
    private static final int REFUSED = -1;

    private final OctopusBooks books;

    DocumentCalls(OctopusStandIn octopus) {
        books = octopus.octopusBooks();
    }

    @PostMapping("/coda")
    ResponseEntity<byte[]> coda(
            @RequestParam(defaultValue = "false") boolean publishPdfInDms,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        JsonNode text = Json.parse(body);
        if (!text.isTextual()) {
            throw new Refusal(Refusal.Reason.INVALID_PARAMETER, "the body is no JSON string");
        }
        Optional<String> fault = CodaRecords.fault(text.textValue());
        if (fault.isPresent()) {
            return Json.answer(400, Map.of("errorCode", REFUSED, "errorMessage", fault.get()));
        }
        books.storeFile(dossier, "coda", ".cod", CodaRecords.bytes(text.textValue()));
        return Json.answer(200, Map.of("errorCode", 0, "codaImportItemReportLines", List.of()));
    }

    @PostMapping("/payroll")
    ResponseEntity<byte[]> payroll(
            @RequestBody byte[] body, @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        books.storeFile(dossier, "payroll", ".soda", body);
        return ResponseEntity.noContent().build();
    }

    /** A file for a booking that stands; the name of the number's header is the package's own. */
    @PostMapping("/bookyears/{bookyear}/bookings/attachements")
    ResponseEntity<byte[]> attach(
            @PathVariable int bookyear,
            @RequestHeader(name = "journalKey", required = false) @Nullable String journal,
            @RequestHeader(name = "documentSequennceNr", required = false) @Nullable Integer number,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        if (journal == null || number == null) {
            throw Refusal.missing(journal == null ? "journalKey" : "documentSequennceNr");
        }
        add(new BookingKey(bookyear, journal, number), SentFiles.one(new Fields(Json.parse(body))), dossier);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/invoices/attachments/upload")
    ResponseEntity<byte[]> attach(
            @RequestParam int bookyearId,
            @RequestParam String journal,
            @RequestParam int documentSeqNr,
            @RequestHeader(name = "fileName", required = false) @Nullable String fileName,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        if (fileName == null) {
            throw Refusal.missing("fileName");
        }
        add(new BookingKey(bookyearId, journal, documentSeqNr), SentFiles.attached(fileName, body), dossier);
        return ResponseEntity.noContent().build();
    }

    private void add(BookingKey key, Attached file, DossierBooks dossier) {
        books.alone(() -> {
            Booking booking = dossier.booking(key).orElseThrow(() -> Refusal.notFound("booking " + key.text()));
            books.recordBooking(dossier, booking.data(), List.of(file));
            return key;
        });
    }
}
