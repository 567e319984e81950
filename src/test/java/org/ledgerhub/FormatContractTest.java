package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.ReadFile;

/**
 * What every source format owes: fixtures of its own, which it alone recognises, and beside each a golden file that
 * was derived by hand from the standard and says in its first line from what. A format is found by itself, its
 * fixtures by its name: {@code src/test/resources/format/<name>/valid} and {@code invalid}.
 */
class FormatContractTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format");
    private static final List<Format> FORMATS = new Formats().all();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    static Stream<String> formats() {
        return FORMATS.stream().map(Format::name);
    }

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files
                    .filter(file -> file.getParent().endsWith("valid")
                            || file.getParent().endsWith("invalid"))
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void formatHasFixturesGoodAndBad(String format) throws IOException {
        assertThat(fixtures().map(FIXTURES::relativize).map(Path::toString))
                .anyMatch(fixture -> fixture.startsWith(format + "/valid/"))
                .anyMatch(fixture -> fixture.startsWith(format + "/invalid/"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureIsTakenByItsFormatAlone(Path fixture) throws IOException {
        // given
        byte[] bytes = Files.readAllBytes(fixture);
        Head head = new Head("anything", bytes, bytes.length);
        boolean valid = fixture.getParent().endsWith("valid");

        // when
        List<String> sure = named(head, Format.Match.YES);
        List<String> offering = named(head, Format.Match.FALLBACK);

        // then
        String format = FIXTURES.relativize(fixture).getName(0).toString();
        assertThat(valid || !sure.isEmpty() ? sure : offering).containsExactly(format);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureReadsAsItsGoldenFileTells(Path fixture) throws IOException {
        // given
        Path golden = golden(fixture);

        // when
        String read = YAML.writeValueAsString(ReadFile.of(fixture).tree());
        if (Golden.rewrites()) {
            String first = Files.exists(golden) ? first(golden) : "# not yet compared with the standard";
            Files.writeString(golden, first + "\n" + read);
        }

        // then
        JsonNode expected = YAML.readTree(golden.toFile());
        assertThat(YAML.readTree(read))
                .as("read from " + fixture + ":\n" + read)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void goldenFileSaysFromWhatItWasWritten(Path fixture) throws IOException {
        assertThat(first(golden(fixture))).startsWith("# ").doesNotContain("not yet compared");
    }

    private static List<String> named(Head head, Format.Match match) {
        return FORMATS.stream()
                .filter(format -> format.recognises(head) == match)
                .map(Format::name)
                .toList();
    }

    private static Path golden(Path fixture) {
        return Path.of(fixture.toString().replaceAll("[.][^.]+$", ".yaml"));
    }

    private static String first(Path golden) throws IOException {
        return Files.readAllLines(golden).get(0);
    }
}
