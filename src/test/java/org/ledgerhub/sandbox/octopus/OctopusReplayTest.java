package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class OctopusReplayTest {
    private static final String CODA = "\"0" + "0".repeat(127) + "\\n9" + " ".repeat(127) + "\"";

    @Test
    void booksAreTheSameAfterARestart(@TempDir Path data) throws Exception {
        // given: something before a reset, and of everything something after it
        JsonNode before;
        JsonNode relations;
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            OctopusSession octopus = new OctopusSession(sandbox, 1);
            octopus.relation(6, "Before the reset");
            sandbox.call("POST", "/sandbox/octopus/_reset", "");
            octopus.relation(7, "Telecom Noord NV");
            octopus.post("/buysellbookings", Bookings.withAttachment(Bookings.purchase(1), "a.pdf", "YWJj"));
            octopus.put(
                    "/buysellbookings",
                    Bookings.withAttachment(Bookings.purchase(1).replace("INV-1", "INV-9"), "b.pdf", "YWJj"));
            octopus.post(
                    "/financialdiversbookings",
                    Bookings.financial("F1", 1, "{\"type\":\"A\",\"accountKey\":656000,\"amount\":-4.50}"));
            octopus.post("/coda?publishPdfInDms=false", CODA);
            before = sandbox.books("octopus");
            relations = octopus.get("/relations").json();
        }

        // when
        try (RunningSandbox again = new RunningSandbox(data)) {
            // then
            assertThat(again.books("octopus")).isEqualTo(before);
            assertThat(new OctopusSession(again, 1).get("/relations").json())
                    .isEqualTo(relations)
                    .hasSize(1);
            assertThat(before.get("entries")).hasSize(2);
            assertThat(before.get("files")).hasSize(1);
            assertThat(before.at("/entries/0/yourReference").textValue()).isEqualTo("INV-9");
            assertThat(before.at("/entries/0/attachments")).hasSize(2);
        }
    }
}
