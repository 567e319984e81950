package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.json.Json;

/**
 * Every fixture against the golden file beside it, derived by hand from the message definition; its first line says
 * from which tags. {@code mvn test -Dtest=CamtFixturesTest -Dgolden=rewrite} writes what is read now; read the
 * difference before keeping it.
 */
class CamtFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format/camt");
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
        Path golden = Path.of(fixture.toString().replaceAll("\\.xml$", ".yaml"));
        // when
        String read = YAML.writeValueAsString(tree(Outcome.of(fixture)));
        if ("rewrite".equals(System.getProperty("golden"))) {
            String first =
                    Files.exists(golden) ? Files.readAllLines(golden).get(0) : "# not yet compared with the tags";
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
    void goldenFileSaysFromWhichTagsItWasWritten(Path fixture) throws IOException {
        Path golden = Path.of(fixture.toString().replaceAll("\\.xml$", ".yaml"));
        assertThat(Files.readAllLines(golden).get(0)).startsWith("# ").doesNotContain("not yet compared");
    }

    private static ObjectNode tree(Outcome outcome) {
        ObjectNode tree = Json.mapper().createObjectNode();
        if (outcome.unreadable != null) {
            tree.set("unreadable", Json.tree(outcome.unreadable));
            return tree;
        }
        ArrayNode statements = tree.putArray("statements");
        for (Outcome.Statement each : outcome.statements) {
            ObjectNode statement = Json.tree(each.header());
            statement.set("entries", Json.tree(each.entries()));
            statement.set("pending", Json.tree(each.pending()));
            statements.add(statement);
        }
        if (!outcome.rejected.isEmpty()) {
            tree.set("rejected", Json.tree(outcome.rejected));
        }
        return tree;
    }
}
