package org.ledgerhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

class TryCasesTest {
    private static final Path CASES = Path.of("src/test/resources/try");
    private static final FileMappings FILES = FileMappings.in(Path.of("mappings"));

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xml"))
                    .map(name -> name.substring(0, name.length() - ".xml".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isBookedAsTheReferenceSays(String name) throws IOException {
        // given
        JsonNode expected =
                new YAMLMapper().readTree(CASES.resolve(name + ".expected.yaml").toFile());
        String dossier = expected.get("dossier").asText();
        String target = expected.get("target").asText();
        Mapping mapping = new Mappings(FILES).of("kantoor-demo", dossier, target, "BE");
        Invoice invoice =
                (Invoice) ReadDocument.of(CASES.resolve(name + ".xml")).document();

        // when
        Coding coding = mapping.code(invoice, Mapping.Side.PURCHASE, books(dossier, target), "p-1");

        // then
        if (expected.has("hold")) {
            assertThat(coding).isInstanceOf(Coding.Uncoded.class);
            assertThat(((Coding.Uncoded) coding).problem().code())
                    .isEqualTo(expected.get("hold").asText());
            return;
        }
        assertThat(coding).as(coding.toString()).isInstanceOf(Coding.Coded.class);
        Coding.Coded coded = (Coding.Coded) coding;
        Posting posting = coded.postings().get(0);
        ObjectNode actual = Json.tree(posting);
        actual.set("grids", Json.tree(new GridTotals(mapping.vatCodes()).of(posting)));
        Subset.check(name, expected.get("posting"), actual);
        assertThat(actual.get("grids").size())
                .as("grids of " + name + ": " + actual.get("grids"))
                .isEqualTo(expected.get("posting").get("grids").size());
        assertThat(coded.review()).as("a dossier's own rules ask for no review").isEmpty();
        assertThat(posting.lines()).allSatisfy(TryCasesTest::hasAReason);
    }

    private static void hasAReason(PostingLine line) {
        PostingLine.Why why = line.why().account();
        assertThat(why).isNotNull();
        assertThat(why.rule()).isNotBlank();
        assertThat(why.file()).startsWith("mappings/");
        assertThat(why.because()).isNotBlank();
        if (line.vat() != null) {
            assertThat(line.why().vat()).isNotNull();
        }
    }

    private static Books books(String dossier, String target) {
        return new Books("kantoor-demo", dossier, target, null, null, "BE", 2000, Books.Rates.NONE);
    }
}
