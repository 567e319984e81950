package org.ledgerhub.target.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.json.Json;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.TargetFailure;

class SftpTargetTest {
    private static final String BASE = "bakkerij-peeters/purchases/2026-03-14_A1_P_2026-17_0f6c8a4e";
    private static final Delivery PURCHASE = Samples.purchase("0f6c8a4e-aaaa-bbbb-cccc-000000000001");

    @TempDir
    Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final SftpTarget target = new SftpTarget(camel, false);
    private SftpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new SftpServer(folder, true);
        camel.start();
    }

    @AfterEach
    void stop() throws IOException {
        target.destroy();
        camel.stop();
        server.close();
    }

    @ParameterizedTest(name = "OpenSSH {0}")
    @ValueSource(booleans = {true, false})
    void bookingWritesEveryFileAndReadsItBack(boolean openSsh) throws IOException {
        server.close();
        server = new SftpServer(folder, openSsh);

        Outcome outcome = book(session(Map.of()));

        assertThat(outcome).isEqualTo(new Outcome.Booked(BASE + ".entry.json", null, List.of()));
        assertThat(files()).containsExactly(BASE + ".1.csv", BASE + ".XML", BASE + ".entry.json", BASE + ".pdf");
        assertThat(server.root().resolve(BASE + ".entry.json")).hasContent(Json.write(PURCHASE.posting()));
    }

    @ParameterizedTest(name = "OpenSSH {0}")
    @ValueSource(booleans = {true, false})
    void otherContentIsNeverReplaced(boolean openSsh) throws IOException {
        server.close();
        server = new SftpServer(folder, openSsh);
        Path taken = server.root().resolve(BASE + ".pdf");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "somebody else's");

        Outcome outcome = book(session(Map.of()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("file-conflict"));
        assertThat(taken).hasContent("somebody else's");
    }

    @Test
    void busyLaneSignsInOnce() {
        FakeSession session = session(Map.of());

        book(session);
        target.find(List.of(PURCHASE), session);
        book(session);

        assertThat(server.signIns()).isEqualTo(1);
    }

    @Test
    void sessionThatTheServerEndedMeanwhileIsReplaced() {
        FakeSession session = session(Map.of());
        book(session);

        server.hangUp();

        assertThat(target.find(List.of(PURCHASE), session).get(PURCHASE)).isPresent();
        assertThat(server.signIns()).isEqualTo(2);
    }

    @Test
    void idleSessionIsClosedAfterAWhile() {
        OpenShelves shelves = new OpenShelves(Duration.ofMillis(50));
        SftpAccount account = SftpAccount.of(session(Map.of()));

        shelves.giveBack(account, shelves.take(account, () -> target.open(account)));

        Awaitility.await().until(() -> server.active() == 0);
    }

    @Test
    void leftTemporaryFileOfABrokenUploadIsReplaced() throws IOException {
        Path part = server.root().resolve(BASE + ".XML.part");
        Files.createDirectories(part.getParent());
        Files.writeString(part, "<Invoice this is longer than the whole file and was never finished");

        assertThat(book(session(Map.of()))).isInstanceOf(Outcome.Booked.class);

        assertThat(server.root().resolve(BASE + ".XML")).hasContent("<Invoice/>");
        assertThat(part).doesNotExist();
    }

    @Test
    void lineCutAfterTheSealIsUncertainAndThenFound() {
        FakeSession session = session(Map.of());
        server.cut(SftpServer.Cut.AFTER_THE_SEAL);

        assertThat(book(session)).isInstanceOf(Outcome.Uncertain.class);

        Delivery again = Samples.planned(PURCHASE, session.planned(PURCHASE));
        assertThat(target.find(List.of(again), session).get(again))
                .hasValue(new Outcome.Booked(BASE + ".entry.json", null, List.of()));
    }

    @Test
    void lineCutBeforeTheSealIsUncertainThenAbsentThenBooked() {
        FakeSession session = session(Map.of());
        server.cut(SftpServer.Cut.BEFORE_THE_SEAL);

        assertThat(book(session)).isInstanceOf(Outcome.Uncertain.class);

        Delivery again = Samples.planned(PURCHASE, session.planned(PURCHASE));
        assertThat(target.find(List.of(again), session).get(again)).isEmpty();
        assertThat(target.book(List.of(again), session).getFirst()).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void folderBelowTheSignInIsUsedAndNeverMade() throws IOException {
        FakeSession session = session(Map.of("folder", "in/hub"));
        assertThat(book(session)).isInstanceOf(Outcome.Unreachable.class);

        Files.createDirectories(server.root().resolve("in/hub"));

        assertThat(book(session)).isInstanceOf(Outcome.Booked.class);
        assertThat(files()).contains("in/hub/" + BASE + ".entry.json");
    }

    @Test
    void serverThatIsDownIsUnreachable() throws IOException {
        FakeSession session = session(Map.of());
        server.close();

        assertThat(problem(book(session))).isEqualTo("target-down");
        assertThatThrownBy(() -> target.find(List.of(PURCHASE), session)).isInstanceOf(TargetFailure.class);
    }

    @Test
    void wrongPasswordIsALostSignIn() {
        Outcome outcome = target.book(
                        List.of(PURCHASE), new FakeSession(settings(Map.of()), Map.of("password", "wrong")))
                .getFirst();

        assertThat(problem(outcome)).isEqualTo("sign-in-lost");
    }

    @Test
    void keyThatIsNotPinnedIsShownAndNothingIsSent() throws IOException {
        Map<String, String> settings = settings(Map.of());
        settings.remove("hostKey");

        Outcome outcome = target.book(List.of(PURCHASE), new FakeSession(settings, Map.of("password", "secret")))
                .getFirst();

        assertThat(problem(outcome)).isEqualTo("host-key-unknown");
        assertThat(((Outcome.Unreachable) outcome).problem().remedy()).contains(server.hostKey());
        assertThat(((Outcome.Unreachable) outcome).problem().targetAnswer()).contains("SHA256:");
        assertThat(files()).isEmpty();
    }

    @Test
    void keyThatIsNotThePinnedOneIsRefused() throws IOException {
        String other;
        try (SftpServer stranger = new SftpServer(folder.resolve("stranger"), true)) {
            other = stranger.hostKey();
        }

        Outcome outcome = book(session(Map.of("hostKey", other)));

        assertThat(problem(outcome)).isEqualTo("host-key-changed");
    }

    @Test
    void demoTrustsItsOwnStandInOnThisMachine() {
        Map<String, String> settings = settings(Map.of());
        settings.remove("hostKey");

        Outcome outcome = new SftpTarget(camel, true)
                .book(List.of(PURCHASE), new FakeSession(settings, Map.of("password", "secret")))
                .getFirst();

        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void privateKeySignsInInsteadOfAPassword() throws Exception {
        com.jcraft.jsch.KeyPair pair =
                com.jcraft.jsch.KeyPair.genKeyPair(new com.jcraft.jsch.JSch(), com.jcraft.jsch.KeyPair.ECDSA, 256);
        var secret = new java.io.ByteArrayOutputStream();
        pair.writePrivateKey(secret, "opensesame".getBytes(StandardCharsets.UTF_8));
        var open = new java.io.ByteArrayOutputStream();
        pair.writePublicKey(open, "hub");
        server.authorize(open.toString(StandardCharsets.UTF_8));

        Outcome outcome = target.book(
                        List.of(PURCHASE),
                        new FakeSession(
                                settings(Map.of()),
                                Map.of(
                                        "privateKey",
                                        secret.toString(StandardCharsets.UTF_8),
                                        "passphrase",
                                        "opensesame")))
                .getFirst();

        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
    }

    private Outcome book(FakeSession session) {
        return target.book(List.of(PURCHASE), session).getFirst();
    }

    private FakeSession session(Map<String, String> changed) {
        return new FakeSession(settings(changed), Map.of("password", "secret"));
    }

    private Map<String, String> settings(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>();
        settings.put("host", "127.0.0.1");
        settings.put("port", String.valueOf(server.port()));
        settings.put("user", "hub");
        try {
            settings.put("hostKey", server.hostKey());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        settings.putAll(changed);
        return settings;
    }

    private static String problem(Outcome outcome) {
        return ((Outcome.Unreachable) outcome).problem().code();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(server.root())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> server.root().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
