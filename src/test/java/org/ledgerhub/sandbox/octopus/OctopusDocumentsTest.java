package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class OctopusDocumentsTest {
    private static final String RECORD_0 = "0".repeat(127) + "2";
    private static final String RECORD_9 = "9" + " ".repeat(127);

    private static RunningSandbox sandbox;
    private OctopusSession octopus;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyBooks() throws Exception {
        sandbox.call("POST", "/sandbox/octopus/_reset", "");
        octopus = new OctopusSession(sandbox, 1);
    }

    @Test
    void codaIsKeptAsTheFileItWas() throws Exception {
        // given: letters that Windows-1252 writes in one byte
        String coda = RECORD_0 + "\\n" + "é €" + "\\n" + RECORD_9 + "\\n";
        byte[] file = coda.replace("\\n", "\n").getBytes(Charset.forName("windows-1252"));

        // when
        var answer = octopus.post("/coda?publishPdfInDms=false", "\"" + coda + "\"");

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("errorCode").intValue()).isZero();
        JsonNode stored = sandbox.books("octopus").get("files").get(0);
        assertThat(stored.get("path").textValue()).isEqualTo("bakkerij-peeters/coda/0001.cod");
        assertThat(stored.get("size").intValue()).isEqualTo(file.length);
        assertThat(stored.get("sha256").textValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    void whatIsNoCodaIsRefused() throws Exception {
        // when
        int prose = octopus.post("/coda?publishPdfInDms=true", "\"hello\"").status();
        int noText = octopus.post("/coda?publishPdfInDms=true", "{}").status();
        int misread = octopus.post("/coda", "\"" + RECORD_0 + "\\n\u0080\\n" + RECORD_9 + "\"")
                .status();

        // then
        assertThat(prose).isEqualTo(400);
        assertThat(noText).isEqualTo(400);
        assertThat(misread).isEqualTo(400);
        assertThat(sandbox.books("octopus").get("files")).isEmpty();
    }

    @Test
    void fileIsAddedToABookingThatIsThere() throws Exception {
        // given
        octopus.relation(7, "Telecom Noord NV");
        octopus.post(
                "/buysellbookings",
                Bookings.buySell("V1", 1, "121.00", Bookings.line(700000, "100.00", "21", "21.00")));

        // when
        int there = upload(1);
        int absent = upload(2);

        // then
        assertThat(there).isEqualTo(204);
        assertThat(absent).isEqualTo(404);
        JsonNode files = sandbox.books("octopus").get("entries").get(0).get("attachments");
        assertThat(files).hasSize(1);
        assertThat(files.get(0).get("name").textValue()).isEqualTo("invoice.pdf");
    }

    @Test
    void fileIsAddedToAnyBookingByTheNumberInTheHeader() throws Exception {
        // given
        octopus.relation(7, "Telecom Noord NV");
        octopus.post("/buysellbookings", Bookings.purchase(1));
        String path = OctopusSession.API + "/dossiers/1/bookyears/2/bookings/attachements";
        String file = "{\"fileName\":\"late.pdf\",\"fileData\":\"YWJj\"}";

        // when
        int there = sandbox.call(
                        "POST",
                        path,
                        file,
                        "dossierToken",
                        octopus.token(),
                        "journalKey",
                        "A1",
                        "documentSequennceNr",
                        "1")
                .status();
        int noNumber = sandbox.call("POST", path, file, "dossierToken", octopus.token(), "journalKey", "A1")
                .status();

        // then
        assertThat(there).isEqualTo(204);
        assertThat(noNumber).isEqualTo(400);
        JsonNode files = sandbox.books("octopus").get("entries").get(0).get("attachments");
        assertThat(files.get(0).get("name").textValue()).isEqualTo("late.pdf");
    }

    private int upload(int number) throws Exception {
        return sandbox.call(
                        "POST",
                        OctopusSession.API
                                + "/dossiers/1/invoices/attachments/upload?bookyearId=2&journal=V1&documentSeqNr="
                                + number,
                        "abc",
                        "dossierToken",
                        octopus.token(),
                        "fileName",
                        "invoice.pdf")
                .status();
    }
}
