package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMappingsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void layers() throws IOException {
        write(
                "firms/f/d.yaml",
                "mapping: d\nrules:\n  - { id: a, why: w, when: { seller.country: { in: near } }, then: { account: \"1\" } }\n");
        write("firms/f/firm.yaml", "mapping: f\n");
        write("targets/octopus.yaml", "mapping: octopus\n");
        write("defaults/be.yaml", "mapping: be\n");
        write("defaults/be-vat-codes.yaml", "mapping: codes\n");
        write("lists/near.yaml", "list: near\nvalues: [NL]\n");
    }

    @Test
    void layersStandNearestFirstWithTheListsTheyAskFor() {
        assertThat(names("f", "d", "octopus"))
                .containsExactly(
                        "mappings/firms/f/d.yaml",
                        "mappings/firms/f/firm.yaml",
                        "mappings/targets/octopus.yaml",
                        "mappings/defaults/be.yaml",
                        "mappings/defaults/be-vat-codes.yaml",
                        "mappings/lists/near.yaml");
        assertThat(names("other", "d", null))
                .containsExactly("mappings/defaults/be.yaml", "mappings/defaults/be-vat-codes.yaml");
    }

    @Test
    void idsNeverLeaveTheFolder() throws IOException {
        write("secret.yaml", "mapping: secret\n");
        assertThat(names("f", "../../secret", "../secret"))
                .doesNotContain("mappings/firms/f/../../secret.yaml")
                .hasSize(3);
        assertThat(names("..", "secret", null)).hasSize(2);
    }

    @Test
    void changedFileIsUsedAtOnceAndABrokenOneNever() throws IOException {
        // given
        Mappings mappings = new Mappings(FileMappings.in(folder));
        Mapping first = mappings.of("f", "d", null, "BE");

        // when nothing changed
        assertThat(mappings.of("f", "d", null, "BE")).isSameAs(first);

        // when a layer changed
        write("firms/f/firm.yaml", "mapping: f\ndescription: changed\n");
        Mapping second = mappings.of("f", "d", null, "BE");
        assertThat(second.version().version()).isNotEqualTo(first.version().version());
        assertThat(second.version().name()).isEqualTo("d");

        // when a layer is broken, and mended
        write("firms/f/firm.yaml", "mapping: f\nrules: [{ id: x }]\n");
        assertThat(mappings.of("f", "d", null, "BE")).isSameAs(second);
        write("firms/f/firm.yaml", "mapping: f\ndescription: mended, at last\n");
        assertThat(mappings.of("f", "d", null, "BE")).isNotSameAs(second);
    }

    @Test
    void brokenMappingThatWasNeverGoodIsRefusedWithFileAndLine() throws IOException {
        write("firms/f/d.yaml", "mapping: d\nrules:\n  - { id: x }\n");
        assertThatThrownBy(() -> new Mappings(FileMappings.in(folder)).of("f", "d", null, "BE"))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("mappings/firms/f/d.yaml:3: error: A rule needs a why");
    }

    @Test
    void mappingsThatCameWithTheProgramAreThoseOfTheProject() {
        assertThat(FileMappings.bundled().layers("kantoor-demo", "bakkerij-peeters", "octopus", "BE"))
                .isEqualTo(FileMappings.in(Path.of("mappings"))
                        .layers("kantoor-demo", "bakkerij-peeters", "octopus", "BE"))
                .hasSizeGreaterThan(5);
    }

    private List<String> names(String firm, String dossier, @org.jspecify.annotations.Nullable String target) {
        return FileMappings.in(folder).layers(firm, dossier, target, "BE").stream()
                .map(MappingStore.Layer::file)
                .toList();
    }

    private void write(String path, String yaml) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
    }
}
