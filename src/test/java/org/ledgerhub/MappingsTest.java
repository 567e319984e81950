package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ledgerhub.mapping.CaseResult;
import org.ledgerhub.mapping.MappingCases;
import org.ledgerhub.mapping.MappingLint;
import org.ledgerhub.mapping.MappingSchema;
import org.ledgerhub.mapping.ReadDocument;

class MappingsTest {
    private static final Path MAPPINGS = Path.of("mappings");

    @TestFactory
    Stream<DynamicTest> everyCasePasses() throws IOException {
        List<CaseResult> results = new MappingCases(MAPPINGS, ReadDocument::of).run();
        assertThat(results).hasSizeGreaterThan(40);
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.file() + ": " + result.name(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void nothingIsWrongWithTheFiles() throws IOException {
        assertThat(new MappingLint(MAPPINGS).findings()).isEmpty();
    }

    @Test
    void schemaOfEditorsIsThatOfTheCode() throws IOException {
        Golden.tells(MAPPINGS.resolve("mapping.schema.json"), MappingSchema.text());
    }
}
