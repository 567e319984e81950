package org.ledgerhub.format.coda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

/** Every public sample of the standard against its pinned outcome. */
class CodaCorpusTest {
    private static final Path TABLE = Path.of("src/test/resources/format/coda/corpus.csv");
    private static final String HEADING =
            "# file | outcome | entries | old balance | new balance | findings, or the problem of the whole file";

    @Test
    void everySampleOfTheCorpusEndsAsPinned() throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADING));
        for (Path sample : Corpus.files("coda")) {
            rows.add(Corpus.folder().resolve("coda").relativize(sample) + " | " + outcome(ReadFile.of(sample)));
        }
        rows.forEach(System.out::println);
        Golden.tells(TABLE, String.join("\n", rows) + "\n");
    }

    private static String outcome(ReadFile file) {
        if (file.reading() instanceof Reading.Unreadable unreadable) {
            return "unreadable | | | | " + unreadable.problem().code();
        }
        BankStatement statement = file.statement();
        return ("read | " + file.entries().size() + " | " + amount(statement.openingBalance()) + " | "
                        + amount(statement.closingBalance()) + " | " + String.join(" ", file.findings()))
                .strip();
    }

    private static String amount(@Nullable Balance balance) {
        return balance == null ? "" : balance.amount().toPlainString();
    }
}
