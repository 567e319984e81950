package org.ledgerhub.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Receipt;

/** Every public sample of a receipt ends as pinned in the table beside the fixtures, and a person agrees with each row. */
class ReceiptCorpusTest {
    private static final Path PINNED = Path.of("src/test/resources/format/receipts.tsv");

    @Test
    void everyFileEndsAsPinned() throws IOException {
        List<String> rows = new ArrayList<>(List.of("file\toutcome\tpages\tfindings"));
        for (Path file : Corpus.files("receipt")) {
            rows.add(file.getParent().getFileName() + "/" + file.getFileName() + "\t" + row(ReadFile.of(file)));
        }

        rows.forEach(System.out::println);
        Golden.tells(PINNED, String.join("\n", rows) + "\n");
    }

    private static String row(ReadFile read) {
        if (read.reading() instanceof Reading.Unreadable unreadable) {
            return unreadable.problem().code() + "\t\t";
        }
        Document document = read.only().document();
        String findings = document.findings().stream().map(ReadFile::told).collect(Collectors.joining(", "));
        return switch (document) {
            case Receipt receipt -> receipt.mediaType() + "\t" + receipt.pages() + "\t" + findings;
            // A picture of an invoice for people may carry the invoice for programs.
            case Invoice invoice -> invoice.origin().format() + " " + invoice.number() + "\t\t" + findings;
            case BankStatement statement -> throw new AssertionError("No receipt: " + statement.origin());
        };
    }
}
