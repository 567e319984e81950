package org.ledgerhub.format.coda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;

/**
 * Every fixture against the golden file beside it, which was written by hand from the positions of the standard; its
 * first line says from which. {@code mvn test -Dtest=CodaFixturesTest -Dgolden=rewrite} writes what is read now; read
 * the difference before keeping it.
 */
class CodaFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format/coda");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".cod")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureReadsAsItsGoldenFileTells(Path fixture) throws IOException {
        // given
        Path golden = Path.of(fixture.toString().replaceAll("\\.cod$", ".yaml"));

        // when
        JsonNode read =
                YAML.readTree(YAML.writeValueAsString(ReadFile.of(fixture).tree()));
        if (System.getProperty("golden", "").equals("rewrite")) {
            rewrite(golden, read);
        }

        // then
        JsonNode expected = YAML.readTree(golden.toFile());
        assertThat(read).as(() -> "read from " + fixture + ":\n" + yaml(read)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureIsRecognised(Path fixture) throws IOException {
        // given
        byte[] bytes = Files.readAllBytes(fixture);

        // when
        Format.Match match = new CodaFormat().recognises(new Head("anything", bytes, bytes.length));

        // then
        assertThat(match).isEqualTo(Format.Match.YES);
    }

    @Test
    void everyGoldenFileSaysFromWhichPositionsItWasWritten() throws IOException {
        for (Path fixture : fixtures().toList()) {
            List<String> lines = Files.readAllLines(Path.of(fixture.toString().replaceAll("\\.cod$", ".yaml")));
            assertThat(lines.get(0)).as(fixture.toString()).startsWith("# ");
        }
    }

    private static String yaml(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void rewrite(Path golden, JsonNode read) throws IOException {
        String first =
                Files.exists(golden) ? Files.readAllLines(golden).get(0) : "# not yet compared with the standard";
        Files.writeString(golden, first + "\n" + YAML.writeValueAsString(read));
    }
}
