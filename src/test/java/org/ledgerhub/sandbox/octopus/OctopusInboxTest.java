package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

class OctopusInboxTest {
    private static final String INBOX = "/sandbox/octopus/octopus-file-import-api/v1";
    private static final String SIGN_IN = "{\"username\":\"demo\",\"password\":\"demo\"}";
    private static final String FILE = "{\"fileName\":\"slip.pdf\",\"fileData\":\"YWJj\"}";

    private static RunningSandbox sandbox;

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
    }

    @Test
    void fileLiesInTheInboxOfItsDossier() throws Exception {
        // given
        String token = dossierToken();

        // when
        int plain = put(1, FILE, token);
        int sorted = sandbox.call(
                        "POST",
                        INBOX + "/dossiers/1/files/imports/withtoken?subfolder=slips",
                        FILE,
                        "dossierToken",
                        token)
                .status();

        // then
        assertThat(plain).isEqualTo(200);
        assertThat(sorted).isEqualTo(200);
        assertThat(sandbox.books("octopus")
                        .get("files")
                        .valueStream()
                        .map(file -> file.get("path").textValue()))
                .containsExactly("bakkerij-peeters/inbox/0001.pdf", "bakkerij-peeters/inbox/slips/0002.pdf");
    }

    @Test
    void whatIsNotSignedInToOrNoDocumentIsRefused() throws Exception {
        // given
        String token = dossierToken();

        // when / then
        assertThat(put(1, FILE, "guessed")).isEqualTo(401);
        assertThat(put(2, FILE, token)).isEqualTo(401);
        assertThat(put(1, FILE.replace(".pdf", ".exe"), token)).isEqualTo(500);
        assertThat(put(1, FILE.replace("fileName", "name"), token)).isEqualTo(400);
        assertThat(sandbox.books("octopus").get("files")).isEmpty();
    }

    @Test
    void userIsCalledUsernameHere() throws Exception {
        assertThat(signIn(SIGN_IN).status()).isEqualTo(200);
        assertThat(signIn(SIGN_IN.replace("username", "user")).status()).isEqualTo(400);
        assertThat(signIn(SIGN_IN.replace("\"password\":\"demo\"", "\"password\":\"x\""))
                        .status())
                .isEqualTo(401);
    }

    private static Answer signIn(String body) throws Exception {
        return sandbox.call(
                "POST", INBOX + "/authentication", body, "softwareHouseUuid", OctopusSession.SOFTWARE_HOUSE);
    }

    private static String dossierToken() throws Exception {
        String user = signIn(SIGN_IN).json().get("token").textValue();
        return sandbox.call(
                        "POST", INBOX + "/authentication/connect", "", "authenticationToken", user, "dossierId", "1")
                .json()
                .get("dossierToken")
                .textValue();
    }

    private static int put(int dossier, String file, String token) throws Exception {
        return sandbox.call(
                        "POST",
                        INBOX + "/dossiers/" + dossier + "/files/imports/withtoken",
                        file,
                        "dossierToken",
                        token)
                .status();
    }
}
