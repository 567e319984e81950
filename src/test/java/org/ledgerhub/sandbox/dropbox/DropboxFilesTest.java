package org.ledgerhub.sandbox.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

class DropboxFilesTest {
    /** SHA-256 of the SHA-256 of {@code abc}, made with OpenSSL. */
    private static final String HASH_OF_ABC = "4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358";

    private static RunningSandbox sandbox;
    private DropboxAccount account;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox =
                new RunningSandbox(data, "--hub.sandbox.dropbox-upload-limit=1000", "--hub.sandbox.dropbox-space=5000");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyDrive() throws Exception {
        sandbox.call("POST", "/sandbox/dropbox/_reset", "");
        account = new DropboxAccount(sandbox);
        account.signIn();
    }

    @Test
    void uploadTellsWhatStandsThereAndMakesItsFolders() throws Exception {
        // when
        JsonNode file = account.upload("/Studio/sales/a.xml", "abc").json();

        // then
        assertThat(file.path("path_display").asText()).isEqualTo("/Studio/sales/a.xml");
        assertThat(file.path("path_lower").asText()).isEqualTo("/studio/sales/a.xml");
        assertThat(file.path("size").asInt()).isEqualTo(3);
        assertThat(file.path("content_hash").asText()).isEqualTo(HASH_OF_ABC);
        assertThat(file.path("server_modified").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(metadata("/STUDIO/Sales").path(".tag").asText()).isEqualTo("folder");
        assertThat(metadata("/studio/sales/A.XML").path("rev")).isEqualTo(file.path("rev"));
        assertThat(sandbox.books("dropbox").at("/files/0/path").asText()).isEqualTo("Studio/sales/a.xml");
    }

    @Test
    void sameContentAgainIsNoConflictAndWritesNothing() throws Exception {
        JsonNode first = account.upload("/a.xml", "abc").json();

        JsonNode second = account.upload("/A.xml", "abc").json();

        assertThat(second.path("rev")).isEqualTo(first.path("rev"));
        assertThat(account.content("upload", "{\"path\":\"/a.xml\",\"strict_conflict\":true}", "abc")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void otherContentIsAConflictToldInTags() throws Exception {
        account.upload("/a.xml", "abc");

        Answer answer = account.upload("/a.xml", "other");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("error_summary").asText()).startsWith("path/conflict/file/");
        assertThat(answer.json().at("/error/reason/conflict/.tag").asText()).isEqualTo("file");
        assertThat(sandbox.books("dropbox").at("/files/0/size").asInt()).isEqualTo(3);
    }

    @Test
    void autorenameTakesTheNextFreeName() throws Exception {
        account.upload("/a.b.xml", "abc");

        JsonNode file = account.content("upload", "{\"path\":\"/a.b.xml\",\"autorename\":true}", "other")
                .json();

        assertThat(file.path("path_display").asText()).isEqualTo("/a.b (2).xml");
    }

    @Test
    void updateReplacesOnlyTheRevisionItNames() throws Exception {
        // given
        String rev = account.upload("/a.xml", "abc").json().path("rev").asText();
        String update = "{\"path\":\"/a.xml\",\"mode\":{\".tag\":\"update\",\"update\":\"" + rev + "\"}}";

        // when
        Answer fresh = account.content("upload", update, "second");
        Answer stale = account.content("upload", update, "third");

        // then
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.json().path("rev").asText()).isNotEqualTo(rev);
        assertThat(stale.status()).isEqualTo(409);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "a.xml, malformed_path",
        "/a/, malformed_path",
        "/a:b.xml, disallowed_name",
        "/a./b.xml, disallowed_name",
        "/desktop.ini, disallowed_name",
        "/taken.xml/b.xml, conflict"
    })
    void nameThatDropboxDoesNotTakeIsRefused(String path, String tag) throws Exception {
        account.upload("/taken.xml", "abc");

        Answer answer = account.upload(path, "abc");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/error/reason/.tag").asText()).isEqualTo(tag);
    }

    @Test
    void fullAccountAndTooLargeABodyAreRefused() throws Exception {
        for (int i = 0; i < 5; i++) {
            account.upload("/" + i, "x".repeat(1000));
        }

        assertThat(account.upload("/6", "y").json().at("/error/reason/.tag").asText())
                .isEqualTo("insufficient_space");
        assertThat(account.upload("/7", "y".repeat(1001))
                        .json()
                        .at("/error/.tag")
                        .asText())
                .isEqualTo("payload_too_large");
    }

    @Test
    void wrongHashOfTheContentIsToldAndNothingIsWritten() throws Exception {
        Answer answer = account.content("upload", "{\"path\":\"/a\",\"content_hash\":\"" + HASH_OF_ABC + "\"}", "abd");

        assertThat(answer.json().at("/error/.tag").asText()).isEqualTo("content_hash_mismatch");
        assertThat(sandbox.books("dropbox").path("files")).isEmpty();
    }

    @Test
    void argumentBeyondAsciiHasToBeEscaped() throws Exception {
        assertThat(account.upload("/\\u00e9t\\u00e9.xml", "abc")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("été.xml");
        assertThatThrownBy(() -> Argument.header("{\"path\":\"/é.xml\"}")).isInstanceOf(Refusal.class);
    }

    @Test
    void folderIsListedPageByPageAndThenTellsWhatChanges() throws Exception {
        // given
        for (int i = 1; i <= 5; i++) {
            account.upload("/s/" + i, "x");
        }
        account.upload("/s/deep/6", "x");

        // when
        JsonNode page = account.api("files/list_folder", "{\"path\":\"/S\",\"limit\":4}")
                .json();
        List<String> names = names(page);
        JsonNode rest = next(page);
        names.addAll(names(rest));

        // then
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(rest.path("has_more").asBoolean()).isFalse();
        assertThat(names).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "deep");

        // when
        account.upload("/s/7", "x");
        account.api("files/delete_v2", "{\"path\":\"/s/1\"}");

        // then
        assertThat(next(rest)
                        .path("entries")
                        .valueStream()
                        .map(one -> one.path(".tag").asText() + " "
                                + one.path("name").asText()))
                .containsExactly("file 7", "deleted 1");
        assertThat(account.api("files/list_folder", "{\"path\":\"/absent\"}")
                        .json()
                        .path("error_summary")
                        .asText())
                .startsWith("path/not_found/");
    }

    @Test
    void deletedFileIsRememberedForThoseWhoAsk() throws Exception {
        account.upload("/a", "x");
        account.api("files/delete_v2", "{\"path\":\"/a\"}");

        assertThat(account.api("files/get_metadata", "{\"path\":\"/a\"}").status())
                .isEqualTo(409);
        assertThat(account.api("files/get_metadata", "{\"path\":\"/a\",\"include_deleted\":true}")
                        .json()
                        .path(".tag")
                        .asText())
                .isEqualTo("deleted");
        assertThat(sandbox.books("dropbox").path("files")).isEmpty();
    }

    @Test
    void entriesAreBooksAndOutliveARestart(@TempDir Path data) throws Exception {
        try (RunningSandbox before = new RunningSandbox(data)) {
            DropboxAccount person = new DropboxAccount(before);
            person.signIn();
            person.upload("/lumen/sales/x.xml", "abc");
            person.upload("/lumen/sales/x.entry.json", "{\"id\":\"p\",\"number\":\"V-1\",\"gross\":\"121.00\"}");
        }
        try (RunningSandbox after = new RunningSandbox(data)) {
            JsonNode entry = after.books("dropbox").at("/entries/0");

            assertThat(entry.path("gross").asText()).isEqualTo("121.00");
            assertThat(entry.path("dossier").asText()).isEqualTo("lumen");
            assertThat(entry.at("/attachments/0/name").asText()).isEqualTo("x.xml");
        }
    }

    @Test
    void tooManyCallsAreToldHowLongToWait() throws Exception {
        sandbox.faults("dropbox", "{\"rateLimitPerMinute\":1}");
        account.upload("/a", "x");

        Answer answer = account.upload("/b", "x");
        sandbox.call("DELETE", "/sandbox/dropbox/_faults", "");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().at("/error/reason/.tag").asText()).isEqualTo("too_many_requests");
        assertThat(answer.json().at("/error/retry_after").asInt()).isEqualTo(60);
    }

    private JsonNode next(JsonNode page) throws Exception {
        return account.api(
                        "files/list_folder/continue",
                        "{\"cursor\":\"" + page.path("cursor").asText() + "\"}")
                .json();
    }

    private JsonNode metadata(String path) throws Exception {
        return account.api("files/get_metadata", "{\"path\":\"" + path + "\"}").json();
    }

    private static List<String> names(JsonNode page) {
        return new ArrayList<>(page.path("entries")
                .valueStream()
                .map(entry -> entry.path("name").asText())
                .toList());
    }
}
