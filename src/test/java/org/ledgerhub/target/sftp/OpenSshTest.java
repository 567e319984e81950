package org.ledgerhub.target.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.json.Json;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;

/** The target against the server that most receivers have. */
class OpenSshTest {
    private static final String BASE = "bakkerij-peeters/purchases/2026-03-14_A1_P_2026-17_0f6c8a4e";
    private static final Delivery PURCHASE = Samples.purchase("0f6c8a4e-aaaa-bbbb-cccc-000000000001");

    @TempDir
    Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final SftpTarget target = new SftpTarget(camel, false);
    private OpenSshServer server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(OpenSshServer.missing().isEmpty(), OpenSshServer.missing());
        server = new OpenSshServer(folder);
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        target.destroy();
        camel.stop();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void keyWithAPassphraseSignsInAndEveryFileIsReadBack() throws Exception {
        Outcome outcome = book(server.hostKey());

        assertThat(outcome).isEqualTo(new Outcome.Booked(BASE + ".entry.json", null, List.of()));
        assertThat(server.root().resolve(BASE + ".entry.json")).hasContent(Json.write(PURCHASE.posting()));
        assertThat(server.root().resolve(BASE + ".XML")).hasContent("<Invoice/>");
        assertThat(server.root().resolve(BASE + ".XML.part")).doesNotExist();
        assertThat(target.find(List.of(PURCHASE), session(server.hostKey())).get(PURCHASE))
                .hasValue(new Outcome.Booked(BASE + ".entry.json", null, List.of()));
    }

    /** This server's rename replaces what has the name already, without a word. */
    @Test
    void otherContentIsNeverReplaced() throws Exception {
        Path taken = server.root().resolve(BASE + ".entry.json");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "somebody else's");

        Outcome outcome = book(server.hostKey());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("file-conflict"));
        assertThat(taken).hasContent("somebody else's");
    }

    @Test
    void leftTemporaryFileIsReplaced() throws Exception {
        Path part = server.root().resolve(BASE + ".XML.part");
        Files.createDirectories(part.getParent());
        Files.writeString(part, "<Invoice that was never finished and is longer than the whole");

        assertThat(book(server.hostKey())).isInstanceOf(Outcome.Booked.class);

        assertThat(server.root().resolve(BASE + ".XML")).hasContent("<Invoice/>");
    }

    @Test
    void unpinnedHostIsShownWithTheFingerprintThatItsOperatorPublishes() throws Exception {
        Outcome outcome = book(null);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreachable.class, unknown -> {
            assertThat(unknown.problem().code()).isEqualTo("host-key-unknown");
            assertThat(unknown.problem().targetAnswer()).isNotNull();
            assertThat(shown(unknown)).contains("ssh-").doesNotContain("null");
        });
        assertThat(server.root()).isEmptyDirectory();
        assertThat(((Outcome.Unreachable) outcome).problem().targetAnswer()).isEqualTo(server.fingerprint());
    }

    @Test
    void pinningTheShownKeyLetsTheNextOneThrough() throws Exception {
        String remedy = shown((Outcome.Unreachable) book(null));

        assertThat(book(remedy.substring(remedy.indexOf("ssh-")))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void otherKeyThanThePinnedOneIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("stranger"));
        try (OpenSshServer stranger = new OpenSshServer(folder.resolve("stranger"))) {
            Outcome outcome = book(stranger.hostKey());

            assertThat(((Outcome.Unreachable) outcome).problem().code()).isEqualTo("host-key-changed");
        }
    }

    private static String shown(Outcome.Unreachable unknown) {
        return String.valueOf(unknown.problem().remedy());
    }

    private Outcome book(@org.jspecify.annotations.Nullable String hostKey) throws IOException {
        return target.book(List.of(PURCHASE), session(hostKey)).getFirst();
    }

    private FakeSession session(@org.jspecify.annotations.Nullable String hostKey) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", String.valueOf(server.port()),
                "user", System.getProperty("user.name")));
        if (hostKey != null) {
            settings.put("hostKey", hostKey);
        }
        return new FakeSession(settings, Map.of("privateKey", server.privateKey(), "passphrase", "opensesame"));
    }
}
