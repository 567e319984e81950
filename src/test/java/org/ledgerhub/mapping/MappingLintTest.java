package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingLintTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "when: { seller.colour: red }        | error: There is no fact \"seller.colour\".",
                "when: { seller.name: { like: x } }  | error: There is no matcher \"like\"; known are prefix, contains, words, between, from, until, present, not, in.",
                "when: { seller.country: { in: x } } | error: There is no list \"x\".",
                "when: { vat.rate: many }            | error: vat.rate is a number, \"many\" is none.",
                "when: { document.date: 1.3.2026 }   | error: document.date is a date, \"1.3.2026\" is none.",
                "from: tomorrow                      | error: A date is written 2026-01-31.",
                "colour: red                         | error: A rule has no \"colour\".",
            })
    void tellsWhatIsWrongWithARuleAndOnWhichLine(String part, String expected) throws IOException {
        write(
                "firms/f/d.yaml",
                "mapping: d\nrules:\n  - id: one\n    why: w\n    " + part + "\n    then: { account: \"1\" }\n");
        assertThat(findings()).containsExactly("mappings/firms/f/d.yaml:5: " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour: red     | There is no decision \"colour\".",
                "class: 84       | class is one of 81, 82, 83.",
                "deductible: 110 | deductible is a percentage from 0 to 100.",
                "vat: be-22-hats | There is no neutral VAT code \"be-22-hats\".",
                "hold: whatever  | There is no problem \"whatever\" to hold with.",
            })
    void tellsWhatIsWrongWithADecision(String part, String expected) throws IOException {
        write("firms/f/d.yaml", "mapping: d\nrules:\n  - id: one\n    why: w\n    then:\n      " + part + "\n");
        assertThat(findings()).contains("mappings/firms/f/d.yaml:6: error: " + expected);
    }

    @Test
    void ruleNeedsAnIdAWhyAndAThenAndIdsAreNeverReused() throws IOException {
        write(
                "firms/f/d.yaml",
                "mapping: d\nrules:\n  - when: {}\n  - { id: a, why: w, then: { account: \"1\" } }\n"
                        + "  - { id: a, why: w, when: { seller.name: x }, then: { class: 81 } }\n");
        assertThat(findings())
                .containsExactly(
                        "mappings/firms/f/d.yaml:3: error: A rule needs an id.",
                        "mappings/firms/f/d.yaml:3: error: A rule needs a why: the sentence an accountant reads.",
                        "mappings/firms/f/d.yaml:3: error: A rule needs a then: what it decides.",
                        "mappings/firms/f/d.yaml:5: error: The id \"a\" is used twice in this file.");
    }

    @Test
    void ruleThatNeverDecidesIsTold() throws IOException {
        write(
                "firms/f/d.yaml",
                "mapping: d\nrules:\n"
                        + "  - { id: a, why: w, when: { seller.name: x }, then: { account: \"1\" } }\n"
                        + "  - { id: b, why: w, when: { line.unit: KGM, seller.name: X }, then: { account: \"2\" } }\n"
                        + "  - { id: c, why: w, when: { line.unit: KGM }, then: { journal: A1 } }\n");
        assertThat(findings())
                .containsExactly(
                        "mappings/firms/f/d.yaml:4: warning: Rule \"b\" never decides anything: \"a\" goes before it.",
                        "mappings/firms/f/d.yaml:5: warning: journal is decided before line.unit is known: this never applies.");
    }

    @Test
    void brokenYamlAndKeysThatStandTwiceHaveALine() throws IOException {
        write("firms/f/broken.yaml", "mapping: d\nrules:\n  - { id: a\n");
        write("firms/f/twice.yaml", "mapping: d\nmapping: e\n");
        assertThat(findings()).hasSize(2);
        assertThat(findings().get(0)).startsWith("mappings/firms/f/broken.yaml:4: error: This is not valid YAML: ");
        assertThat(findings().get(1))
                .isEqualTo("mappings/firms/f/twice.yaml:2: error: The key \"mapping\" stands here twice.");
    }

    @Test
    void secretsAndUnknownCodesOfThePackageAreTold() throws IOException {
        write("targets/t.yaml", "mapping: t\ncodes:\n  be-21-services: D21\n  be-99: X\n");
        write("firms/f/d.yaml", "mapping: d\ndescription: x\n# token: abc\npassword: abc\n");
        assertThat(findings())
                .containsExactly(
                        "mappings/firms/f/d.yaml:4: error: A mapping file has no \"password\".",
                        "mappings/firms/f/d.yaml:4: error: This looks like a secret; secrets belong to the connection, never in a file.",
                        "mappings/targets/t.yaml:4: error: There is no neutral VAT code \"be-99\".");
    }

    @Test
    void fileWithoutCasesAndCasesWithoutFileAreTold() throws IOException {
        write("firms/f/d.yaml", "mapping: d\nrules:\n  - { id: a, why: w, then: { account: \"1\" } }\n");
        Files.delete(folder.resolve("mappings/firms/f/d.test.yaml"));
        Files.writeString(folder.resolve("mappings/firms/f/e.test.yaml"), "cases: []\n");
        assertThat(findings())
                .containsExactly(
                        "mappings/firms/f/d.yaml:1: warning: There are no cases beside it: d.test.yaml",
                        "mappings/firms/f/e.test.yaml:1: error: There is no mapping file that these cases belong to.");
    }

    private List<String> findings() throws IOException {
        write("defaults/be.yaml", """
                mapping: be
                vat-codes:
                  - { code: be-21-services, label: l, side: purchase, treatment: charged, rates: [21], classes: [services], invoice: {}, credit: {} }
                """);
        return new MappingLint(folder.resolve("mappings"))
                .findings().stream().map(Finding::toString).toList();
    }

    private void write(String path, String yaml) throws IOException {
        Path file = folder.resolve("mappings").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        Files.writeString(MappingFolder.casesOf(file), "cases: []\n");
    }
}
