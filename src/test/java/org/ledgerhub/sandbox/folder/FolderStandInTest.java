package org.ledgerhub.sandbox.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class FolderStandInTest {
    private static final String POSTING = """
            {"id":"p-1","kind":"purchase","journal":"A1","date":"2026-03-02","number":"INV-1","gross":"121.00",
             "lines":[{"role":"base","account":"612300","debit":"100.00"}]}""";

    @Test
    void filesAreTheBooksAndUnfinishedOnesAreNot(@TempDir Path data) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // given
            Path folder = Files.createDirectories(data.resolve("sandbox/folder/garage-noord/purchases"));
            Files.writeString(folder.resolve("2026-03-02_A1_INV-1_0a1b2c3d.xml"), "abc");
            Files.writeString(folder.resolve("2026-03-02_A1_INV-1_0a1b2c3d.entry.json"), POSTING);
            Files.writeString(folder.resolve("2026-03-03_A1_INV-2_0a1b2c3e.xml.part"), "ab");

            // when
            JsonNode books = sandbox.books("folder");

            // then
            String stem = "garage-noord/purchases/2026-03-02_A1_INV-1_0a1b2c3d";
            assertThat(books.get("files")
                            .valueStream()
                            .map(file -> file.get("path").textValue()))
                    .containsExactly(stem + ".entry.json", stem + ".xml");
            JsonNode xml = books.get("files").get(1);
            assertThat(xml.get("size").intValue()).isEqualTo(3);
            assertThat(xml.get("sha256").textValue())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(books.get("entries")).hasSize(1);
            JsonNode entry = books.get("entries").get(0);
            assertThat(entry.get("gross").textValue()).isEqualTo("121.00");
            assertThat(entry.get("dossier").textValue()).isEqualTo("garage-noord");
            assertThat(entry.get("reference").textValue()).isEqualTo(stem + ".entry.json");
            assertThat(entry.get("yourReference").textValue()).isEqualTo("INV-1");
            assertThat(entry.get("attachments")).hasSize(1);
            assertThat(entry.get("lines").get(0).get("account").textValue()).isEqualTo("612300");
        }
    }

    @Test
    void entryThatIsNoJsonIsShownAsAProblem(@TempDir Path data) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // given
            Files.writeString(data.resolve("sandbox/folder/torn.entry.json"), "{\"id\":");

            // when
            JsonNode entry = sandbox.books("folder").get("entries").get(0);

            // then
            assertThat(entry.get("reference").textValue()).isEqualTo("torn.entry.json");
            assertThat(entry.get("problem").textValue()).isEqualTo("not a JSON object");
        }
    }

    @Test
    void folderThatIsDownTakesNothingAndLosesNothing(@TempDir Path data) throws Exception {
        Path folder = data.resolve("sandbox/folder");
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // given
            Files.writeString(folder.resolve("a.xml"), "abc");

            // when
            sandbox.faults("folder", "{\"down\":true}");

            // then
            assertThatThrownBy(() -> Files.writeString(folder.resolve("b.xml"), "abc"))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Files.createDirectories(folder.resolve("c")))
                    .isInstanceOf(IOException.class);
            assertThat(sandbox.books("folder").get("files")).hasSize(1);
        }

        // when: killed while down, and started again
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // then
            Files.writeString(folder.resolve("b.xml"), "abc");
            assertThat(sandbox.books("folder").get("files")).hasSize(2);
            assertThat(sandbox.call("POST", "/sandbox/folder/_reset", "").status())
                    .isEqualTo(204);
            assertThat(sandbox.books("folder").get("files")).isEmpty();
        }
    }

    @Test
    void faultsOfSingleCallsAreRefused(@TempDir Path data) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // when
            var answer = sandbox.call("POST", "/sandbox/folder/_faults", "{\"failPercent\":10}");

            // then
            assertThat(answer.status()).isEqualTo(400);
        }
    }
}
