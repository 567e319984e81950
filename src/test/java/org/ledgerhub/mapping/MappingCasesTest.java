package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingCasesTest {
    @TempDir
    Path folder;

    @Test
    void caseThatExpectsSomethingElseFailsAndSaysWhatWasFound() throws IOException {
        // given
        cases("""
                cases:
                  - case: Right
                    given: { seller.vat: BE1 }
                    expect: { account: "1", rules: { account: one } }
                  - case: Wrong
                    given: { seller.vat: BE1 }
                    expect: { account: "2", class: 82, review: true, rules: { account: two } }
                """);

        // when
        List<CaseResult> results = run();

        // then
        assertThat(results).extracting(CaseResult::passed).containsExactly(true, false);
        assertThat(results.get(1).toString())
                .isEqualTo("mappings/firms/f/d.test.yaml:5: Wrong: account is 1, not 2; class is undecided, not 82; "
                        + "review is false, not true; the rule of account is one, not two");
    }

    @Test
    void documentThatIsBookedOtherwiseFailsLineByLine() throws IOException {
        // given
        cases("""
                cases:
                  - case: Wrong
                    given: { file: some.xml }
                    expect: { hold: no-rule, lines: [{ account: "1" }] }
                  - case: Missing
                    given: { file: missing.xml }
                    expect: { hold: none }
                """);

        // when
        List<CaseResult> results = run();

        // then: without a journal in any layer
        assertThat(results.get(0).differences()).containsExactly("there are 0 lines, not 1");
        assertThat(results.get(1).differences()).containsExactly("the file can't be read: missing.xml");
    }

    @Test
    void unknownFactsUnfinishedCasesAndBrokenMappingsFail() throws IOException {
        // given
        cases("""
                cases:
                  - case: Unknown fact
                    given: { seller.colour: red }
                    expect: { account: undecided }
                  - case: No expectation
                    given: {}
                """);

        // then
        assertThat(run())
                .extracting(CaseResult::differences)
                .containsExactly(
                        List.of("seller.colour can't be red"), List.of("a case has a case, a given and an expect"));

        // when the mapping itself is broken
        Files.writeString(folder.resolve("mappings/firms/f/d.yaml"), "mapping: d\nrules: [{ id: x }]\n");
        assertThat(run()).isNotEmpty().noneMatch(CaseResult::passed);
    }

    private List<CaseResult> run() throws IOException {
        return new MappingCases(folder.resolve("mappings"), file -> {
                    if (!Files.exists(file) && file.endsWith("missing.xml")) {
                        throw new IOException("missing.xml");
                    }
                    return new Fixtures.Given(
                            SampleInvoice.of().line("1.00", "S", "21").build(), List.of());
                })
                .run();
    }

    private void cases(String yaml) throws IOException {
        Path firm = Files.createDirectories(folder.resolve("mappings/firms/f"));
        Files.createDirectories(folder.resolve("mappings/defaults"));
        Files.writeString(
                firm.resolve("d.yaml"),
                "mapping: d\nrules:\n  - { id: one, why: w, when: { seller.vat: BE1 }, then: { account: \"1\" } }\n");
        Files.writeString(firm.resolve("d.test.yaml"), yaml);
    }
}
