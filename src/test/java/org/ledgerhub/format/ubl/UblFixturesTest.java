package org.ledgerhub.format.ubl;

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
 * Every fixture against the golden file beside it, whose first line says from which business terms of EN 16931 its
 * values follow. {@code mvn test -Dtest=UblFixturesTest -Dgolden=rewrite} writes what is read now; read the difference
 * before keeping it.
 */
class UblFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format/ubl");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureReadsAsItsGoldenFileTells(Path fixture) throws IOException {
        // given
        Path golden = golden(fixture);

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
        boolean wrapped = fixture.endsWith("wrapped.xml");

        // when
        Format.Match match = new UblFormat().recognises(new Head("anything", bytes, bytes.length));

        // then
        assertThat(match).isEqualTo(wrapped ? Format.Match.FALLBACK : Format.Match.YES);
    }

    @Test
    void everyGoldenFileSaysFromWhichTermsItFollows() throws IOException {
        for (Path fixture : fixtures().toList()) {
            String first = Files.readAllLines(golden(fixture)).get(0);
            assertThat(first).as(fixture.toString()).startsWith("# ").doesNotContain("not yet compared");
        }
    }

    private static Path golden(Path fixture) {
        return Path.of(fixture.toString().replaceAll("\\.xml$", ".yaml"));
    }

    private static String yaml(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void rewrite(Path golden, JsonNode read) throws IOException {
        List<String> written = Files.exists(golden) ? Files.readAllLines(golden) : List.of();
        String first = written.isEmpty() ? "# not yet compared with the business terms" : written.get(0);
        Files.writeString(golden, first + "\n" + YAML.writeValueAsString(read));
    }
}
