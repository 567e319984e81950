package org.ledgerhub.format.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.format.InvoiceRow;
import org.ledgerhub.format.ReadFile;

/** Every public sample ends as pinned in the table beside the fixtures, and a person agrees with each row. */
class PdfCorpusTest {
    private static final Path PINNED = Path.of("src/test/resources/format/pdf/corpus.tsv");

    @Test
    void everyFileEndsAsPinned() throws IOException {
        List<String> rows = new ArrayList<>(List.of(InvoiceRow.TITLES));
        for (Path file : Corpus.files("facturx")) {
            rows.add(file.getParent().getFileName() + "/" + file.getFileName() + "\t"
                    + InvoiceRow.of(ReadFile.of(file)));
        }

        rows.forEach(System.out::println);
        System.out.println(rows.size() - 1 + " files");
        Golden.tells(PINNED, String.join("\n", rows) + "\n");
    }
}
