package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierListTest {
    @TempDir
    private Path folder;

    @Test
    void dossierIsFoundByItsNumbersAndAccounts() throws IOException {
        DossierList listed = FileMappings.in(Path.of("mappings")).dossiers("kantoor-demo");

        assertThat(listed.byEnterprise("0700123432")).containsExactly("bakkerij-peeters");
        assertThat(listed.byEnterprise("BE0456789034")).containsExactly("studio-lumen");
        assertThat(listed.byAccount("BE56734000987688")).containsExactly("garage-noord");
        assertThat(listed.byEnterprise("0550011279")).isEmpty();
    }

    @Test
    void programBringsTheDossiersOfItsOwnFirm() {
        assertThat(FileMappings.bundled().dossiers("kantoor-demo"))
                .isEqualTo(FileMappings.in(Path.of("mappings")).dossiers("kantoor-demo"));
    }

    @Test
    void lintTellsEveryMistakeWithItsLine() throws IOException {
        // given
        Path firm = Files.createDirectories(folder.resolve("mappings/firms/a"));
        Files.writeString(firm.resolve("_dossiers.yaml"), """
                dossiers:
                  - id: one
                    name: One
                    country: BE
                    enterpriseNumber: "0700123433"
                    accounts: [BE00063000111280]
                    colour: red
                  - id: one
                    name: Again
                """);

        // when
        MappingLint lint = new MappingLint(folder.resolve("mappings"));

        // then
        assertThat(lint.findings())
                .extracting(Finding::line, Finding::message)
                .containsExactly(
                        tuple(5, "0700123433 is no enterprise number: its check digits do not hold."),
                        tuple(6, "BE00063000111280 is no IBAN: its check digits do not hold."),
                        tuple(7, "A dossier has no \"colour\"."),
                        tuple(8, "A dossier needs \"country\"."),
                        tuple(8, "The dossier \"one\" stands here twice."));
        assertThatThrownBy(() -> FileMappings.in(folder.resolve("mappings")).dossiers("a"))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("_dossiers.yaml:5");
    }
}
