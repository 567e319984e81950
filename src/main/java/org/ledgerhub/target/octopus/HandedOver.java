package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** A file that Octopus books by itself, or lets a person book: handed over, never looked up. */
final class HandedOver {
    private static final Map<String, String> ENDS = Map.of(
            "application/pdf", ".pdf",
            "application/xml", ".xml",
            "text/xml", ".xml",
            "image/png", ".png",
            "image/gif", ".gif");

    private final Session session;
    private final Books books;

    HandedOver(Session session, Books books) {
        this.session = session;
        this.books = books;
    }

    Outcome hand(Delivery delivery) throws OctopusFailure, IOException {
        return delivery.coda() ? statement(delivery) : file(delivery);
    }

    /** The original alone: an invoice in XML carries its attachments, and each file of the inbox becomes a booking. */
    private Outcome file(Delivery delivery) throws OctopusFailure, IOException {
        if (delivery.kind() == Delivery.Kind.BANK) {
            throw OctopusFailure.refused(Problem.error(
                    "target-refused",
                    "The inbox of Octopus takes no statements.",
                    "Set the link to send statements as CODA or as postings, and try again."));
        }
        Delivery.File original = delivery.files().getFirst();
        String reference = "inbox/" + original.sha256();
        session.plan(delivery, reference);
        books.inbox().put(session, BookingRun.attachment(original).put("fileName", name(original)));
        session.step(delivery, Step.FILE, Step.State.DONE, original.name());
        return new Outcome.Booked(reference, null, List.of());
    }

    /** The inbox tells by the end of a name what a file is; the hub by its content. */
    private static String name(Delivery.File file) {
        String end = ENDS.get(file.mediaType());
        return end == null || file.name().toLowerCase(Locale.ROOT).endsWith(end) ? file.name() : file.name() + end;
    }

    private Outcome statement(Delivery delivery) throws OctopusFailure, IOException {
        Delivery.File file = delivery.files().getFirst();
        String reference = "coda/" + file.sha256();
        session.plan(delivery, reference);
        JsonNode report = books.api()
                .write(session, "POST", "/coda?publishPdfInDms=false", TextNode.valueOf(CodaText.of(bytes(file))));
        refuse(report);
        session.step(delivery, Step.FILE, Step.State.DONE, file.name());
        List<String> numbers = StreamSupport.stream(
                        report.path("codaImportItemReportLines").spliterator(), false)
                .filter(line -> line.path("documentSequenceNr").asInt() > 0)
                .map(line -> line.path("journalKey").asText() + "/"
                        + line.path("documentSequenceNr").asInt())
                .toList();
        return new Outcome.Booked(reference, numbers.isEmpty() ? null : String.join(", ", numbers), List.of());
    }

    /** Octopus answers with success and tells in its report what it did not take. */
    private static void refuse(JsonNode report) throws OctopusFailure {
        if (failed(report)) {
            throw OctopusFailure.refused(words(report));
        }
        for (JsonNode line : report.path("codaImportItemReportLines")) {
            if (failed(line)) {
                throw OctopusFailure.refused(words(line));
            }
        }
    }

    private static boolean failed(JsonNode part) {
        return part.path("errorCode").asInt() != 0;
    }

    private static String words(JsonNode part) {
        return part.path("errorMessage")
                .asText("CODA was refused with code " + part.path("errorCode").asInt() + ".");
    }

    private static byte[] bytes(Delivery.File file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readAllBytes();
        }
    }
}
