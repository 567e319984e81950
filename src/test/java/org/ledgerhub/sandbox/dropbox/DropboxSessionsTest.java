package org.ledgerhub.sandbox.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

class DropboxSessionsTest {
    private static RunningSandbox sandbox;
    private DropboxAccount account;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
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
    void piecesBecomeOneFile() throws Exception {
        // given
        String session = begin("ab");
        assertThat(account.content("upload_session/append_v2", "{\"cursor\":" + cursor(session, 2) + "}", "cd")
                        .status())
                .isEqualTo(200);

        // when
        Answer answer = finish(session, 4, "/a", "ef");

        // then
        assertThat(answer.json().path("size").asInt()).isEqualTo(6);
        assertThat(account.content("download", "{\"path\":\"/a\"}", "").body())
                .asString()
                .isEqualTo("abcdef");
    }

    @Test
    void wrongOffsetTellsTheRightOne() throws Exception {
        String session = begin("ab");

        JsonNode append = account.content("upload_session/append_v2", "{\"cursor\":" + cursor(session, 7) + "}", "x")
                .json();
        JsonNode finish = finish(session, 7, "/a", "").json();

        assertThat(append.at("/error/.tag").asText()).isEqualTo("incorrect_offset");
        assertThat(append.at("/error/correct_offset").asInt()).isEqualTo(2);
        assertThat(finish.path("error_summary").asText()).startsWith("lookup_failed/incorrect_offset/");
        assertThat(finish.at("/error/lookup_failed/correct_offset").asInt()).isEqualTo(2);
    }

    @Test
    void sessionLivesSevenDays() throws Exception {
        String session = begin("ab");
        sandbox.pass(Duration.ofDays(7).plusSeconds(1));
        account.signIn();

        assertThat(finish(session, 2, "/a", "").json().path("error_summary").asText())
                .startsWith("lookup_failed/not_found/");
    }

    @Test
    void finishMeetsTheConflictsOfAnUpload() throws Exception {
        account.upload("/a", "other");

        Answer answer = finish(begin("ab"), 2, "/a", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/error/path/conflict/.tag").asText()).isEqualTo("file");
    }

    @Test
    void manyFilesGoInFourCallsAndEachFailsByItself() throws Exception {
        // given
        account.upload("/taken", "other");
        JsonNode ids = account.api("files/upload_session/start_batch", "{\"num_sessions\":3}")
                .json()
                .path("session_ids");

        // when
        JsonNode appended = account.content(
                        "upload_session/append_batch",
                        "{\"entries\":[" + piece(ids.get(0), 3) + "," + piece(ids.get(1), 1) + ","
                                + piece(ids.get(2), 2) + "]}",
                        "abcdef")
                .json();
        JsonNode finished = account.api(
                        "files/upload_session/finish_batch_v2",
                        "{\"entries\":[" + commit(ids.get(0), 3, "/one") + "," + commit(ids.get(1), 1, "/taken") + ","
                                + commit(ids.get(2), 2, "/two") + "]}")
                .json();

        // then
        assertThat(appended.path("entries")
                        .valueStream()
                        .map(entry -> entry.path(".tag").asText()))
                .containsExactly("success", "success", "success");
        assertThat(finished.at("/entries/0/.tag").asText()).isEqualTo("success");
        assertThat(finished.at("/entries/0/size").asInt()).isEqualTo(3);
        assertThat(finished.at("/entries/1/failure/path/conflict/.tag").asText())
                .isEqualTo("file");
        assertThat(account.content("download", "{\"path\":\"/two\"}", "").body())
                .asString()
                .isEqualTo("ef");
    }

    @Test
    void closedSessionTakesNoMore() throws Exception {
        JsonNode session = account.content("upload_session/start", "{\"close\":true}", "ab")
                .json()
                .path("session_id");

        assertThat(account.content("upload_session/append_v2", "{\"cursor\":" + cursor(session.asText(), 2) + "}", "x")
                        .json()
                        .path("error_summary")
                        .asText())
                .startsWith("closed/");
    }

    private String begin(String bytes) throws Exception {
        return account.content("upload_session/start", "{}", bytes)
                .json()
                .path("session_id")
                .asText();
    }

    private Answer finish(String session, int offset, String path, String bytes) throws Exception {
        return account.content(
                "upload_session/finish",
                "{\"cursor\":" + cursor(session, offset) + ",\"commit\":{\"path\":\"" + path + "\"}}",
                bytes);
    }

    private static String piece(JsonNode session, int length) {
        return "{\"cursor\":" + cursor(session.asText(), 0) + ",\"length\":" + length + ",\"close\":true}";
    }

    private static String commit(JsonNode session, int offset, String path) {
        return "{\"cursor\":" + cursor(session.asText(), offset) + ",\"commit\":{\"path\":\"" + path + "\"}}";
    }

    private static String cursor(String session, int offset) {
        return "{\"session_id\":\"" + session + "\",\"offset\":" + offset + "}";
    }
}
