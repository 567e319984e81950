package org.ledgerhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.ledgerhub.json.Json;

class SubmissionLineTest {
    @Test
    void bookedDocumentTellsDossierAmountAndEntryNumber() {
        JsonNode submission = Json.read("""
                {"status":"booked","dossier":"bakkerij-peeters",
                 "posting":{"kind":"purchase","gross":"181.50","currency":"EUR"},
                 "deliveries":[{"target":"octopus","number":"17"}]}""", JsonNode.class);

        assertThat(SubmissionLine.of("invoice.xml", submission))
                .isEqualTo("booked     invoice.xml  bakkerij-peeters  purchase 181.50 EUR  octopus no. 17");
    }

    @Test
    void heldDocumentTellsSentenceAndRemedyWithoutTheFacts() {
        JsonNode submission = Json.read("""
                {"status":"held","dossier":"studio-lumen","problem":{"code":"vat-unknown",
                 "message":"The VAT charged is not Belgian.",
                 "remedy":"Add a rule. Facts: document.kind = invoice, document.gross = 308.00."}}""", JsonNode.class);

        assertThat(SubmissionLine.of("hotel.xml", submission))
                .isEqualTo(
                        "held       hotel.xml  studio-lumen  vat-unknown: The VAT charged is not Belgian. Add a rule.");
    }

    @Test
    void waitingDocumentTellsWhatItWaitsFor() {
        JsonNode submission = Json.read("{\"status\":\"waiting\",\"waitingFor\":\"trigger\"}", JsonNode.class);

        assertThat(SubmissionLine.of("a.xml", submission)).isEqualTo("waiting    a.xml  for trigger");
    }
}
