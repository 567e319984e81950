package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDocumentsTest {
    private static final Path SHIPPED = Path.of("src/main/resources/demo");

    @TempDir
    private Path data;

    @Test
    void everyDocumentIsCopiedAsItIs() throws IOException {
        // when
        start();

        // then
        assertThat(files(data.resolve("demo"))).isEqualTo(files(SHIPPED)).hasSizeGreaterThan(20);
        for (String file : files(SHIPPED)) {
            assertThat(data.resolve("demo").resolve(file)).hasSameBinaryContentAs(SHIPPED.resolve(file));
        }
    }

    @Test
    void aChangedDocumentIsLeftAlone() throws IOException {
        // given
        start();
        Path changed = data.resolve("demo").resolve(files(SHIPPED).get(0));
        Files.writeString(changed, "changed by a person");

        // when
        start();

        // then
        assertThat(changed).hasContent("changed by a person");
    }

    private void start() {
        new DemoDocuments(new HubSettings(data, true, new HubSettings.Database(null, null, null, 1)))
                .afterSingletonsInstantiated();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
