package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.Golden;
import org.ledgerhub.document.Invoice;

class PostingYamlTest {
    private static final Path TRY = Path.of("src/test/resources/try");
    private static final Path GOLDEN = Path.of("src/test/resources/mapping");

    @ParameterizedTest
    @ValueSource(strings = {"domestic-21-services", "car-50-percent", "foreign-vat-charged"})
    void tellsAnAccountantAccountCodeAndReason(String name) throws IOException {
        // given
        List<String> dossier = List.of("bakkerij-peeters octopus", "garage-noord folder", "studio-lumen sftp").stream()
                .filter(one -> !name.startsWith("domestic") || one.startsWith("bakkerij"))
                .filter(one -> !name.startsWith("car") || one.startsWith("garage"))
                .filter(one -> !name.startsWith("foreign") || one.startsWith("studio"))
                .toList();
        String[] at = dossier.get(0).split(" ");
        Mapping mapping = new Mappings(FileMappings.in(Path.of("mappings"))).of("kantoor-demo", at[0], at[1], "BE");
        Books books = new Books("kantoor-demo", at[0], at[1], null, null, "BE", 2000, Books.Rates.NONE);
        Invoice invoice = (Invoice) ReadDocument.of(TRY.resolve(name + ".xml")).document();

        // when
        Coding coding = mapping.code(invoice, Mapping.Side.PURCHASE, books, "p-1");
        String shown =
                new PostingYaml(mapping).of(coding).replace(mapping.version().version(), "<version>");

        // then
        Golden.tells(GOLDEN.resolve(name + ".shown.yaml"), shown);
        JsonNode read = new YAMLMapper().readTree(shown);
        assertThat(read.isObject()).as("it is YAML").isTrue();
    }

    @Test
    void everyTextIsWrittenSoThatItReadsBackAsItself() throws IOException {
        for (String text : List.of(
                "plain",
                "0612",
                "a: b",
                "#x",
                "- x",
                "it's \"quoted\"",
                "true",
                "No",
                "back\\slash",
                "1.5 %",
                "é",
                "a, b")) {
            String yaml = new YamlText().put("", "key", text).toString();
            assertThat(new YAMLMapper().readTree(yaml).get("key").asText()).isEqualTo(text);
        }
    }
}
