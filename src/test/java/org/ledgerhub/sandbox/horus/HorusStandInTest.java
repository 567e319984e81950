package org.ledgerhub.sandbox.horus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;
import org.ledgerhub.sandbox.SignedIn;

class HorusStandInTest {
    private static RunningSandbox sandbox;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
        folder = data.resolve("sandbox/horus");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void foldersAreListedForWhoeverSignedIn() throws Exception {
        String token = person().token(List.of());

        Answer folders = get("/folders", token);

        assertThat(get("/folders", "nobody's").status()).isEqualTo(401);
        assertThat(folders.json().path("folders")).hasSize(2);
        String id = folders.json().at("/folders/0/id").asText();
        assertThat(get("/folders/" + id, token).json().path("code").asText()).isEqualTo("PEETERS");
    }

    @Test
    void accountsNeedTheirFolder() throws Exception {
        String token = person().token(List.of());

        assertThat(get("/accounts", token).status()).isEqualTo(400);
        assertThat(get("/accounts?folder=3f1c2b1a-5f0e-4c64-9a55-0d1f6a0b7c01", token)
                        .json()
                        .path("accounts"))
                .hasSize(2);
    }

    @Test
    void accessTokensEndAndAreRenewed() throws Exception {
        SignedIn person = person();
        String first = person.token(List.of());
        sandbox.pass(Duration.ofMinutes(61));

        assertThat(get("/folders", first).status()).isEqualTo(401);
        assertThat(get("/folders", person.token(List.of(first))).status()).isEqualTo(200);
    }

    @Test
    void nothingIsWrittenOverTheInterfaceSinceNobodyKnowsHow() throws Exception {
        Answer answer = sandbox.call(
                "POST", "/sandbox/horus/bookentries", "{}", "Authorization", "Bearer " + person().token(List.of()));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void filesHandedOverAreItsBooks() throws Exception {
        Files.createDirectories(folder.resolve("studio-lumen/bank"));
        Files.writeString(folder.resolve("studio-lumen/bank/a.cod"), "0000");

        assertThat(sandbox.books("horus").at("/files/0/path").asText()).isEqualTo("studio-lumen/bank/a.cod");
    }

    private static SignedIn person() {
        return new SignedIn(
                sandbox,
                "/sandbox/horus/oauth2/authorize?",
                "/sandbox/horus/oauth2/token",
                "client_id=demo-client&client_secret=demo-secret");
    }

    private static Answer get(String path, String token) throws Exception {
        return sandbox.call("GET", "/sandbox/horus" + path, "", "Authorization", "Bearer " + token);
    }
}
