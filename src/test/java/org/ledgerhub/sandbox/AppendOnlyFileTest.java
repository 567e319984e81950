package org.ledgerhub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyFileTest {
    private Path file;

    @BeforeEach
    void inAFolderOfItsOwn(@TempDir Path folder) {
        file = folder.resolve("books/octopus.jsonl");
    }

    @Test
    void whatWasAppendedIsReplayedInOrder() throws IOException {
        // given
        append(1, 2, 3);

        // when / then
        assertThat(numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void tornLastLineIsDroppedAndWrittenOver() throws IOException {
        // given
        append(1, 2);
        Files.writeString(file, "{\"number\":3,\"text\":\"to", StandardOpenOption.APPEND);

        // when
        List<Integer> afterTheKill = numbers();
        append(4);

        // then
        assertThat(afterTheKill).containsExactly(1, 2);
        assertThat(numbers()).containsExactly(1, 2, 4);
        assertThat(file).hasContent("{\"number\":1}\n{\"number\":2}\n{\"number\":4}\n");
    }

    @Test
    void lineThatLacksOnlyItsEndWasNeverAcknowledged() throws IOException {
        // given
        append(1);
        Files.writeString(file, "{\"number\":2}", StandardOpenOption.APPEND);

        // when / then
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void damagedLineBeforeTheLastStopsTheStart() throws IOException {
        // given
        append(1);
        Files.writeString(file, "{\"number\":\n{\"number\":3}\n", StandardOpenOption.APPEND);

        // when / then
        assertThatThrownBy(this::numbers)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged at byte 13");
    }

    @Test
    void booksThatAreOpenAreNotOpenedTwice() throws IOException {
        // given
        try (AppendOnlyFile first = AppendOnlyFile.open(file, line -> {})) {
            first.append(line(1));

            // when / then
            assertThatThrownBy(this::numbers)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is open in this program already");
        }
    }

    private void append(int... numbers) throws IOException {
        try (AppendOnlyFile books = AppendOnlyFile.open(file, line -> {})) {
            for (int number : numbers) {
                books.append(line(number));
            }
        }
    }

    private List<Integer> numbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        AppendOnlyFile.open(file, line -> numbers.add(line.get("number").intValue()))
                .close();
        return numbers;
    }

    private static JsonNode line(int number) {
        return Json.tree(Map.of("number", number));
    }
}
