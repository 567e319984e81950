package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk to a running hub, called as an operator does, with the jar that was built. */
@WithHub
class HubCommandsIT {
    private static final String NOBODY = "BE0403170701";

    private final Hub hub;
    private final String url;

    @TempDir
    private Path folder;

    HubCommandsIT(Hub hub) {
        this.hub = hub;
        this.url = hub.anonymous().address();
    }

    @Test
    void submitTellsWhereEachDocumentEnded() throws Exception {
        String one = file("one.xml", BakeryInvoice.unseen());
        String other = file("other.xml", BakeryInvoice.unseen());

        Terminal.Called sent = terminal().call("submit", "--url", url, one, other);

        assertThat(sent.err()).isEmpty();
        assertThat(sent.exit()).isZero();
        List<String> lines = sent.out().lines().toList();
        assertThat(lines).hasSize(4).startsWith("2 of 2 stored by the hub.").endsWith("2 booked.");
        for (String name : List.of("one.xml", "other.xml")) {
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line)
                            .matches("booked     " + name
                                    + "  bakkerij-peeters  purchase 181\\.50 EUR  octopus no\\. \\d+"));
        }
    }

    @Test
    void documentThatEndsHeldIsToldWithItsProblemAndEndsWithOne() throws Exception {
        String fine = file("fine.xml", BakeryInvoice.unseen());
        String foreign = file("foreign.xml", forNobody());

        Terminal.Called sent = terminal().call("submit", "--url", url, fine, foreign);

        assertThat(sent.exit()).isEqualTo(1);
        assertThat(sent.err()).isEmpty();
        assertThat(sent.out())
                .startsWith("2 of 2 stored by the hub.\n")
                .containsPattern("(?m)^booked     fine\\.xml  bakkerij-peeters ")
                .containsPattern("(?m)^held       foreign\\.xml  dossier-unknown: [A-Z].+\\. [A-Z].+\\.$")
                .endsWith("1 booked, 1 held.\n");
    }

    @Test
    void sameFileAgainIsToldAsItStandsAndBookedOnce() throws Exception {
        byte[] invoice = BakeryInvoice.unseen();
        String file = file("again.xml", invoice);

        Terminal.Called first = terminal().call("submit", "--url", url, file);
        Terminal.Called second = terminal().call("submit", "--url", url, file);

        assertThat(second).isEqualTo(first);
        assertThat(hub.submissions("again.xml")).hasSize(1);
    }

    @Test
    void withoutWaitingItReturnsOnceTheFilesAreStored() throws Exception {
        String file = file("no-wait.xml", BakeryInvoice.unseen());

        Terminal.Called sent = terminal().call("submit", "--no-wait", "--url", url, file);

        assertThat(sent).isEqualTo(new Terminal.Called(0, "1 of 1 stored by the hub.\n", ""));
        assertThat(hub.submissions("no-wait.xml")).hasSize(1);
    }

    @Test
    void documentThatIsNotDoneInTimeGoesOnInTheHub() throws Exception {
        octopus("{\"down\":true}");
        try {
            String file = file("late.xml", BakeryInvoice.unseen());

            Terminal.Called sent = terminal().call("submit", "--timeout", "2", "--url", url, file);

            assertThat(sent.exit()).isEqualTo(1);
            assertThat(sent.err()).startsWith(file + ": still on its way; ").hasLineCount(1);
            assertThat(sent.out()).isEqualTo("1 of 1 stored by the hub.\n1 on their way.\n");
        } finally {
            octopus("{}");
        }
        hub.submission(hub.submissions("late.xml").get(0).path("id").asText(), "booked");
    }

    @Test
    void fileThatIsMissingOrForAnUnknownDossierIsToldAndTheRestIsSent() throws Exception {
        String file = file("rest.xml", BakeryInvoice.unseen());

        Terminal.Called missing = terminal().call("submit", "--no-wait", "--url", url, folder + "/nothing.xml", file);
        Terminal.Called unknown = terminal().call("submit", "--dossier", "nobody", "--url", url, file);

        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out()).isEqualTo("1 of 2 stored by the hub.\n");
        assertThat(missing.err())
                .isEqualTo(folder + "/nothing.xml: unreadable: There is no such file.: Check its name.\n");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.out()).isEqualTo("0 of 1 stored by the hub.\nNothing was sent.\n");
        assertThat(unknown.err())
                .startsWith(file + ": not-found: There is no dossier nobody.")
                .hasLineCount(1);
    }

    @Test
    void signInByTokenByVariableAndByPassword() throws Exception {
        String token = hub.demo()
                .post("/api/tokens", "{\"name\":\"till\",\"role\":\"accountant\"}")
                .json()
                .path("secret")
                .asText();
        List<String> sync = List.of("sync", "--dossier", "garage-noord", "--url", url);

        assertThat(terminal().call(and(sync, "--token", token)).exit()).isZero();
        assertThat(terminal().with(Map.of("HUB_TOKEN", token)).call(sync).exit())
                .isZero();
        assertThat(terminal()
                        .typing("demo\n")
                        .call(and(sync, "--user", "demo", "--password-stdin"))
                        .exit())
                .isZero();
        Terminal.Called wrong = terminal().call(and(sync, "--token", "lh_guess"));
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).startsWith("sign-in-needed: ").hasLineCount(1);
    }

    @Test
    void demoIsNotTriedAtAnotherMachine() throws Exception {
        Terminal.Called sent = terminal().call("sync", "--dossier", "x", "--url", "http://192.0.2.1:8080");

        assertThat(sent.exit()).isEqualTo(2);
        assertThat(sent.err()).startsWith("Sign in with --token, HUB_TOKEN, or --user and --password-stdin.");
    }

    @Test
    void syncReleasesWhatWaitsForItsTrigger() throws Exception {
        trigger("manual");
        try {
            String file = file("manual.xml", BakeryInvoice.unseen());
            Terminal.Called sent = terminal().call("submit", "--url", url, file);
            assertThat(sent.out()).containsPattern("(?m)^waiting    manual\\.xml  bakkerij-peeters  for trigger ");
            assertThat(sent.exit()).isZero();

            Terminal.Called released = terminal().call("sync", "--dossier", "bakkerij-peeters", "--url", url);

            assertThat(released).isEqualTo(new Terminal.Called(0, "1 on their way.\n", ""));
            hub.submission(hub.submissions("manual.xml").get(0).path("id").asText(), "booked");
        } finally {
            trigger("realtime");
        }
    }

    @Test
    void syncOfAnUnknownDossierIsAProblem() throws Exception {
        Terminal.Called called = terminal().call("sync", "--dossier", "nobody", "--url", url);

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.err())
                .startsWith("not-found: There is no dossier nobody.")
                .hasLineCount(1);
    }

    @Test
    void tryOnTheHubSaysWhatTryOnTheFilesSaysAndStoresNothing() throws Exception {
        String file = file("tried.xml", BakeryInvoice.unseen());

        for (String format : List.of("yaml", "json")) {
            Terminal.Called alone = terminal().call("try", "--format", format, file);
            Terminal.Called asked = terminal().call("try", "--format", format, "--url", url, file);

            assertThat(asked.err()).isEmpty();
            assertThat(asked.exit()).isZero();
            assertThat(withoutId(asked.out())).isEqualTo(withoutId(alone.out()));
        }
        assertThat(hub.submissions("tried.xml")).isEmpty();
    }

    @Test
    void tryOnTheHubTellsProblemsAndEndsWithOne() throws Exception {
        String foreign = file("foreign-tried.xml", forNobody());
        String cut = "src/test/resources/format/coda/invalid/truncated.cod";

        Terminal.Called asked = terminal().call("try", "--format", "json", "--url", url, foreign, cut);

        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.json())
                .extracting(answer -> answer.at("/problem/code").asText())
                .containsExactly("dossier-unknown", "file-truncated");
        assertThat(asked.json())
                .allSatisfy(answer -> assertThat(answer.has("text")).isFalse());
        assertThat(asked.err().lines()).hasSize(2).first().asString().startsWith(foreign + ": dossier-unknown: ");
        assertThat(asked.err()).containsPattern("(?m)^" + cut + ": file-truncated: .+ \\(record 4\\): .+$");
    }

    @Test
    void tryOnTheHubWithTheWrongDossierIsAProblem() throws Exception {
        String file = file("wrong.xml", BakeryInvoice.unseen());

        Terminal.Called asked = terminal().call("try", "--dossier", "garage-noord", "--url", url, file);
        Terminal.Called unknown = terminal().call("try", "--dossier", "nobody", "--url", url, file);

        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).startsWith(file + ": party-mismatch: ");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("not-found: There is no dossier nobody.");
    }

    @Test
    void hubThatHoldsItsDatabaseIsAskedForItsAuditTrail() throws Exception {
        hub.submission(hub.submit(BakeryInvoice.unseen()), "booked");

        Terminal.Called held =
                terminal().call("audit", "verify", "--data", hub.data().toString());
        Terminal.Called asked = terminal().call("audit", "verify", "--url", url);

        // Who answers at the usual address, and whether anybody does, is up to the machine of the test.
        assertThat(held.out()).startsWith("A running hub holds the database; asking at http://localhost:8080.\n");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.exit()).isZero();
        assertThat(asked.out())
                .matches("(?s)The audit trail is whole: [1-9]\\d* entries, last hash [0-9a-f]{64}\\.\n.*");
    }

    private Terminal terminal() {
        return Terminal.in(folder);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    /** The posting of a trial has an id of its own each time. */
    private static String withoutId(String out) {
        return out.replaceAll("(?m)^id: .*\\n", "").replaceAll("\"id\":\"[0-9a-f-]{36}\",?", "");
    }

    private static byte[] forNobody() {
        String invoice = new String(BakeryInvoice.unseen(), StandardCharsets.UTF_8);
        return invoice.replace("BE0700123432", NOBODY)
                .replace("0700123432", NOBODY.substring(2))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> and(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toList();
    }

    private void trigger(String mode) {
        JsonNode standing = hub.demo()
                .put("/api/dossiers/bakkerij-peeters/triggers", "{\"kind\":\"purchase\",\"mode\":\"" + mode + "\"}")
                .json();
        assertThat(standing.toString()).contains(mode);
    }

    private void octopus(String faults) {
        assertThat(hub.anonymous()
                        .call(
                                "POST",
                                "/sandbox/octopus/_faults",
                                BodyPublishers.ofString(faults),
                                "Content-Type",
                                "application/json")
                        .status())
                .isBetween(200, 204);
    }
}
