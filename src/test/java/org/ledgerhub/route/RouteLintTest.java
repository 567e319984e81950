package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteLintTest {
    private static final String GOOD = """
            - route:
                id: report-x
                description: Reports x.
                from:
                  uri: timer
                  parameters:
                    timerName: x
                  steps:
                    - to:
                        id: report-x.store
                        uri: direct
                        parameters:
                          name: document
            """;

    @TempDir
    Path folder;

    @Test
    void theRoutesOfTheHubHaveNoFinding() throws IOException {
        assertThat(RouteLint.check(Path.of("routes"))).isEmpty();
    }

    @Test
    void aRouteThatKeepsTheConventionsHasNoFinding() throws IOException {
        assertThat(findings(GOOD)).isEmpty();
    }

    @Test
    void aDirectWithoutConsumerIsFoundWithItsLine() throws IOException {
        assertThat(findings(GOOD.replace("name: document", "name: documnet")))
                .singleElement()
                .asString()
                .contains("line 10", "Nobody consumes from direct:documnet.");
    }

    @Test
    void missingIdDescriptionAndStepIdAreFound() throws IOException {
        assertThat(findings(GOOD.replace("id: report-x\n", "id: other\n"))).anyMatch(f -> f.contains("file's name"));
        assertThat(findings(GOOD.replace("    description: Reports x.\n", "")))
                .anyMatch(f -> f.contains("description"));
        assertThat(findings(GOOD.replace("            id: report-x.store\n", "")))
                .anyMatch(f -> f.contains("needs an id"));
    }

    @Test
    void aSecretIsFoundAndASettingIsNot() throws IOException {
        String secret = GOOD.replace("timerName: x", "timerName: x\n        password: hunter2");

        assertThat(findings(secret)).singleElement().asString().contains("secret stands in the route");
        assertThat(findings(secret.replace("hunter2", "\"RAW({{hub.x}})\""))).isEmpty();
    }

    @Test
    void scriptsSqlShortFormsAndNestedChoicesAreFound() throws IOException {
        String step = """
                        - %s
                """;
        assertThat(findings(GOOD + step.formatted("script: {id: report-x.a, expression: {groovy: {expression: x}}}")))
                .anyMatch(f -> f.contains("Scripts"));
        assertThat(findings(GOOD + step.formatted("to: {id: report-x.a, uri: sql, parameters: {query: select 1}}")))
                .anyMatch(f -> f.contains("SQL"));
        assertThat(findings(GOOD + step.formatted("to: direct:document"))).anyMatch(f -> f.contains("explicit form"));
        assertThat(findings(GOOD
                        + step.formatted("choice: {id: report-x.a, when: [{simple: x, steps: [{choice: {id: report-x.b,"
                                + " when: []}}]}]}")))
                .anyMatch(f -> f.contains("choice inside a choice"));
    }

    @Test
    void brokenYamlIsFoundWithItsLine() throws IOException {
        assertThat(findings("- route:\n    id: [")).singleElement().asString().contains("line 2");
    }

    private List<String> findings(String yaml) throws IOException {
        Files.writeString(folder.resolve("report-x.camel.yaml"), yaml);
        return RouteLint.check(folder).stream()
                .map(finding -> finding.problem().toString())
                .toList();
    }
}
