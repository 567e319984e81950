package org.ledgerhub.format.cii;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.format.InvoiceRow;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.json.Json;

/** Every public sample ends as pinned in the table beside the fixtures, and a person agrees with each row. */
class CiiCorpusTest {
    /** Cases whose two files were not written alike: other VAT numbers, city for postal code, zeros behind quantities. */
    private static final List<String> UNLIKE = List.of("01.21a", "03.06a", "01.06");

    private static final Path PINNED = Path.of("src/test/resources/format/cii/corpus.tsv");

    @Test
    void everyFileEndsAsPinned() throws IOException {
        List<String> rows = new ArrayList<>(List.of(InvoiceRow.TITLES));
        for (Path file : Corpus.files("cii")) {
            rows.add(file.getParent().getFileName() + "/" + file.getFileName() + "\t"
                    + InvoiceRow.of(ReadFile.of(file)));
        }

        rows.forEach(System.out::println);
        System.out.println(rows.size() - 1 + " files");
        Golden.tells(PINNED, String.join("\n", rows) + "\n");
    }

    /** The suite has its business cases in both syntaxes; the subject of a note (BT-21) is part of its text in UBL alone. */
    @Test
    void sameBusinessCaseReadsTheSameInBothSyntaxes() throws IOException {
        int pairs = 0;
        for (Path cii : Corpus.files("cii/xrechnung-testsuite")) {
            Path ubl = Corpus.folder()
                    .resolve("ubl/xrechnung-testsuite")
                    .resolve(cii.getFileName().toString().replace("uncefact", "ubl"));
            if (Files.exists(ubl) && UNLIKE.stream().noneMatch(ubl.toString()::contains)) {
                assertThat(comparable(cii)).as(cii.toString()).isEqualTo(comparable(ubl));
                pairs++;
            }
        }
        System.out.println(pairs + " pairs");
        assertThat(pairs).isGreaterThan(5);
    }

    private static ObjectNode comparable(Path file) throws IOException {
        ObjectNode tree = Json.tree(ReadFile.of(file).invoice());
        tree.remove(List.of("format", "source"));
        List<String> notes = new ArrayList<>();
        tree.withArray("notes")
                .forEach(note ->
                        notes.add(note.asText().replaceFirst("^#[A-Z]{3}#", "").replaceAll("\\s+", " ")));
        tree.set("notes", Json.tree(notes));
        // UBL cannot tell the order of the seller without one of the buyer; the suite makes one up.
        if (tree.path("orderReference").asText().equals("Dummywert")) {
            tree.remove("orderReference");
        }
        return tree;
    }
}
