package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.json.Json;

/** Calls the commands of the jar that was built, as an operator does. */
class CommandLineIT {
    private static final Path TRY = Path.of("src/test/resources/try");
    private static final String CAMT = "src/test/resources/format/camt/valid/v02-belgian.xml";
    private static final String CUT = "src/test/resources/format/coda/invalid/truncated.cod";

    @TempDir
    private Path folder;

    @Test
    void readPrintsALineForEachDocument() throws Exception {
        Terminal.Called read = call("read", TRY.resolve("co-contractor.xml").toString(), CAMT);

        assertThat(read.err()).isEmpty();
        assertThat(read.exit()).isZero();
        assertThat(read.json())
                .extracting(document -> document.path("document").asText())
                .containsExactly("invoice", "bank-statement");
    }

    @Test
    void truncatedFilePrintsNothingAndTheRestIsRead() throws Exception {
        Terminal.Called read = call("read", CUT, CAMT);

        assertThat(read.exit()).isEqualTo(1);
        assertThat(read.json())
                .singleElement()
                .satisfies(
                        document -> assertThat(document.path("format").asText()).isEqualTo("camt.053"));
        assertThat(read.err()).containsPattern("^" + CUT + ": file-truncated: [^\n]+ \\(record 4\\): [^\n]+\n$");
    }

    @Test
    void whatTheParserSaysOfAPdfDoesNotStandAmongTheLinesPrinted() throws Exception {
        // given
        Path whole = Path.of("src/test/resources/format/pdf/valid/restaurant.pdf");
        String odd = Files.readString(whole, StandardCharsets.ISO_8859_1).replace("endobj", "endxbj");
        Path file = Files.writeString(folder.resolve("odd.pdf"), odd, StandardCharsets.ISO_8859_1);

        // when
        Terminal.Called read = call("read", file.toString());

        // then
        assertThat(read.json())
                .singleElement()
                .satisfies(
                        document -> assertThat(document.path("pages").asInt()).isEqualTo(1));
        assertThat(read.err()).isEmpty();
    }

    @Test
    void tenCasesAreBookedOrHeldAsPinned() throws Exception {
        // given
        List<Path> files = cases();
        assertThat(files).hasSize(10);

        // when
        Terminal.Called tried = Terminal.in(folder).call(arguments("try", "--format", "json", files));

        // then
        List<JsonNode> answers = tried.json();
        assertThat(answers).hasSize(10);
        for (int i = 0; i < files.size(); i++) {
            JsonNode expected = expected(files.get(i));
            JsonNode answer = answers.get(i);
            assertThat(answer.path("source").asText())
                    .isEqualTo(files.get(i).getFileName().toString());
            assertThat(answer.path("dossier")).as(answer.toString()).isEqualTo(expected.path("dossier"));
            assertThat(answer.path("problem").path("code").asText())
                    .isEqualTo(expected.path("hold").asText());
            assertThat(answer.path("posting").isMissingNode()).isEqualTo(expected.has("hold"));
            assertThat(gross(answer)).isEqualByComparingTo(gross(expected));
        }
        assertThat(tried.exit()).isEqualTo(1);
        assertThat(tried.err()).containsPattern("(?m)\\Asrc/.*foreign-vat-charged.xml: vat-unknown: .+\n\\z");
    }

    @Test
    void accountantReadsAccountCodeAndReasonOfEveryLine() throws Exception {
        Terminal.Called tried =
                call("try", TRY.resolve("domestic-21-services.xml").toString());

        assertThat(tried.exit()).isZero();
        assertThat(tried.err()).isEmpty();
        assertThat(tried.out())
                .contains("# Purchase 2026-00417 from Nexio: 181.50 EUR")
                .contains("  - account: \"612300\"\n    debit: 150.00\n")
                .contains("vat: be-21-services = D21 (Belgian VAT 21 %, services)")
                .contains("(telecom in mappings/firms/kantoor-demo/bakkerij-peeters.yaml;");
    }

    @Test
    void tryWithTheWrongDossierIsAProblem() throws Exception {
        Terminal.Called tried = call(
                "try",
                "--dossier",
                "garage-noord",
                TRY.resolve("domestic-21-services.xml").toString());

        assertThat(tried.exit()).isEqualTo(1);
        assertThat(tried.err()).contains(": party-mismatch: ");
    }

    @Test
    void convertedStatementReadsBackAsTheSameMovements() throws Exception {
        // given
        Terminal.Called converted = call("convert", "--to", "coda", CAMT);
        Path coda = Files.writeString(folder.resolve("converted.cod"), converted.out());

        // when
        List<JsonNode> read = call("read", CAMT, coda.toString()).json();

        // then
        assertThat(converted.exit()).isZero();
        assertThat(read.get(1).path("format").asText()).isEqualTo("coda");
        assertThat(amounts(read.get(1))).isEqualTo(amounts(read.get(0))).hasSize(5);
        assertThat(read.get(1).path("closingBalance")).isEqualTo(read.get(0).path("closingBalance"));
    }

    @Test
    void lintTellsFileAndLineOfAPlantedRoute() throws Exception {
        // given
        Path route = Files.createDirectory(folder.resolve("routes")).resolve("receive-nothing.camel.yaml");
        Files.writeString(route, """
                - route:
                    id: receive-nothing
                    description: Calls a step that nobody has.
                    from:
                      id: receive-nothing.from
                      uri: timer
                      parameters: {timerName: nothing}
                      steps:
                        - to: {id: receive-nothing.call, uri: direct, parameters: {name: nobody}}
                """);

        // when
        Terminal.Called linted = call("lint", folder.toString());

        // then
        assertThat(linted.exit()).isEqualTo(1);
        assertThat(linted.err()).containsPattern("receive-nothing.camel.yaml:9: error: .*nobody");
    }

    @Test
    void lintFindsNothingInWhatCameWithTheProgram() throws Exception {
        assertThat(call("lint"))
                .isEqualTo(new Terminal.Called(0, "routes: nothing found.\nmappings: nothing found.\n", ""));
    }

    @Test
    void failedCaseIsToldWithItsDifference() throws Exception {
        // given
        Path mappings = Files.createDirectories(folder.resolve("mappings/defaults"));
        Files.writeString(mappings.resolve("be.yaml"), """
                mapping: be
                rules:
                  - id: all
                    why: Everything goes to one account.
                    then: { account: "600000" }
                """);
        Files.writeString(mappings.resolve("be.test.yaml"), """
                cases:
                  - case: Everything goes elsewhere
                    given: { document.direction: purchase, line.kind: line }
                    expect: { account: "610000" }
                """);

        // when
        Terminal.Called tested = call("test", folder.toString());

        // then
        assertThat(tested.exit()).isEqualTo(1);
        assertThat(tested.out()).isEqualTo("1 case, 0 passed, 1 failed.\n");
        assertThat(tested.err())
                .contains("be.test.yaml:2: Everything goes elsewhere\n")
                .contains("600000")
                .contains("610000");
    }

    @Test
    void auditTrailOfAStoppedHubIsWalkedAndAChangedEntryNamed() throws Exception {
        // given
        try (Database database = Engine.H2.open(folder)) {
            StoredAuditTest.write(database, 3);
        }
        Terminal.Called before = call("audit", "verify", "--data", folder.toString());
        try (Database database = Engine.H2.open(folder)) {
            database.jdbc()
                    .sql("update audit set by_whom = 'nobody' where position = 2")
                    .update();
        }

        // when
        Terminal.Called after = call("audit", "verify", "--data", folder.toString());

        // then
        assertThat(before.err()).isEmpty();
        assertThat(before.exit()).isZero();
        assertThat(before.out()).matches("The audit trail is whole: 3 entries, last hash [0-9a-f]{64}\\.\n");
        assertThat(after.exit()).isEqualTo(1);
        assertThat(after.out()).isEmpty();
        assertThat(after.err())
                .matches(
                        "audit: audit-broken: Entry 2 of the audit trail \\(submission s2, .+, by nobody\\) is not what was "
                                + "sealed there: .+\\.: Compare it with .+\\.\n");
    }

    @Test
    void auditTrailThatIsNotThereIsTold() throws Exception {
        Terminal.Called called = call("audit", "verify", "--data", folder.toString());

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.err()).startsWith("There is no database in " + folder).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "audit verify x",
                "sync --dossier x --user eva",
                "sync --dossier x --url nowhere",
                "read",
                "read --nonsense x",
                "try --format xml x",
                "nonsense",
                "--nonsense=1",
                "serve now"
            })
    void wrongUseEndsWithTwo(String arguments) throws Exception {
        Terminal.Called called = call(arguments.split(" "));

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).containsAnyOf("Usage: ledgerhub", "Did you mean");
    }

    /** Name, what it takes, and its options, as the contract has them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read         | FILE...      |",
                "try          | FILE...      | --dossier --format --url --token --user --password-stdin",
                "convert      | FILE...      | --to",
                "lint         | [FOLDER...]  |",
                "test         | [FOLDER...]  |",
                "submit       | FILE...      | --dossier --url --no-wait --timeout --token --user --password-stdin",
                "sync         | --dossier=ID | --dossier --url --token --user --password-stdin",
                "audit verify | [-hV]        | --url --token --user --password-stdin",
                "sandbox      | [-hV]        | --port"
            })
    void helpOfEachCommandTellsItsOptions(String command, String given, String options) throws Exception {
        Terminal.Called help = call((command + " --help").split(" "));

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: ledgerhub " + command + " ").contains(given, "Examples:");
        if (options != null) {
            assertThat(help.out()).contains(options.split(" "));
        }
    }

    @Test
    void hubThatIsNotThereIsToldWithWhatToDo() throws Exception {
        Terminal.Called sent = call("submit", "--url", "http://127.0.0.1:9", CAMT);

        assertThat(sent.exit()).isEqualTo(1);
        assertThat(sent.err())
                .startsWith("No hub answers at http://127.0.0.1:9: ")
                .hasLineCount(1);
    }

    @Test
    void fileLargerThanTheMemoryIsRead() throws Exception {
        // given
        Path camt = largeStatement(50_000);
        assertThat(Files.size(camt)).isGreaterThan(32L * 1024 * 1024);

        // when
        Terminal.Called read = Terminal.in(folder).withOption("-Xmx24m").call("read", camt.toString());

        // then
        assertThat(read.err()).isEmpty();
        assertThat(read.exit()).isZero();
        JsonNode statement = Json.read(read.out(), JsonNode.class);
        assertThat(statement.path("entries")).hasSize(50_000);
        assertThat(statement.path("findings")).isEmpty();
    }

    private Path largeStatement(int entries) throws IOException {
        String day = "<Dt><Dt>2026-03-02</Dt></Dt>";
        String words = "a remittance of many words ".repeat(20);
        Path file = folder.resolve("large.xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                    + "<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-03-02T06:00:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id>"
                    + "<Acct><Id><IBAN>BE47063000111280</IBAN></Id><Ccy>EUR</Ccy></Acct>");
            out.write(balance("OPBD", 0, day) + balance("CLBD", entries, day));
            for (int i = 0; i < entries; i++) {
                out.write("<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                        + "<BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt><NtryDtls><TxDtls>"
                        + "<RmtInf><Ustrd>" + words + i + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>");
            }
            out.write("</Stmt></BkToCstmrStmt></Document>");
        }
        return file;
    }

    private static String balance(String code, int amount, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + ".00</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + day + "</Bal>";
    }

    private Terminal.Called call(String... arguments) throws Exception {
        return Terminal.in(folder).call(arguments);
    }

    private static List<String> arguments(String command, String option, String value, List<Path> files) {
        return Stream.concat(Stream.of(command, option, value), files.stream().map(Path::toString))
                .toList();
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(TRY)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode expected(Path file) throws IOException {
        return new YAMLMapper()
                .readTree(Path.of(file.toString().replace(".xml", ".expected.yaml"))
                        .toFile());
    }

    private static BigDecimal gross(JsonNode answer) {
        return new BigDecimal(answer.path("posting").path("gross").asText("0"));
    }

    private static List<String> amounts(JsonNode statement) {
        List<String> amounts = new ArrayList<>();
        statement
                .path("entries")
                .forEach(entry -> amounts.add(entry.path("amount").asText()));
        return amounts;
    }
}
