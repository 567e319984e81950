package org.ledgerhub.sandbox.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.Digest;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.StoredFile;
import org.springframework.http.ResponseEntity;
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
    private static final int RECORD = 128;

    private final OctopusBooks books;

    DocumentCalls(OctopusStandIn octopus) {
        books = octopus.octopusBooks();
    }

    @PostMapping("/coda")
    ResponseEntity<byte[]> coda(
            @RequestParam boolean publishPdfInDms,
            @RequestBody byte[] body,
            @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier)
            throws IOException {
        JsonNode text = Json.parse(body);
        if (!text.isTextual()) {
            throw new Refusal(Refusal.Reason.INVALID_PARAMETER, "the body is no JSON string");
        }
        checkRecords(text.textValue());
        store(dossier, "coda", ".cod", bytes(text.textValue()));
        return ResponseEntity.status(201).build();
    }

    @PostMapping("/payroll")
    ResponseEntity<byte[]> payroll(
            @RequestBody byte[] body, @RequestAttribute(DossierTokenCheck.DOSSIER) DossierBooks dossier) {
        store(dossier, "payroll", ".soda", body);
        return ResponseEntity.status(201).build();
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
        BookingKey key = new BookingKey(bookyearId, journal, documentSeqNr);
        books.alone(() -> {
            Booking booking = dossier.booking(key).orElseThrow(() -> Refusal.notFound("booking " + key));
            books.recordBooking(dossier, booking.data(), List.of(SentFiles.attached(fileName, body)));
            return key;
        });
        return ResponseEntity.noContent().build();
    }

    private void store(DossierBooks dossier, String folder, String extension, byte[] bytes) {
        Digest digest = Digest.of(bytes);
        books.alone(() -> {
            int number = dossier.files().size() + 1;
            String path = "%s/%s/%04d%s".formatted(dossier.dossier().key(), folder, number, extension);
            StoredFile file = new StoredFile(path, digest.sha256(), digest.size());
            books.recordFile(dossier, file);
            return file;
        });
    }

    private static void checkRecords(String coda) {
        List<String> records = coda.lines().filter(line -> !line.isBlank()).toList();
        boolean framed = !records.isEmpty()
                && records.getFirst().startsWith("0")
                && records.getLast().startsWith("9");
        if (!framed || records.stream().anyMatch(record -> record.length() > RECORD)) {
            throw Refusal.badData("not a CODA file");
        }
    }

    /** CODA is a Latin alphabet file; only what cannot be written so is kept as UTF-8. */
    private static byte[] bytes(String coda) {
        Charset latin = StandardCharsets.ISO_8859_1;
        return coda.getBytes(latin.newEncoder().canEncode(coda) ? latin : StandardCharsets.UTF_8);
    }
}
