package org.ledgerhub.format.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

/** Reads every SWIFT statement of the public corpus; what each gives is pinned in {@code corpus.tsv}. */
class Mt940CorpusTest {
    private static final Path TABLE = Path.of("src/test/resources/format/mt940/corpus.tsv");
    private static final String HEADING =
            "file\toutcome\tstatements\trefused\tentries\tpending\tunbalanced\tfindings or problem";

    @Test
    void everyFileGivesWhatWasAgreed() throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADING));
        for (Path file : samples()) {
            rows.add(Corpus.folder().resolve("mt940").relativize(file) + "\t" + outcome(ReadFile.of(file)));
        }
        rows.forEach(System.out::println);
        Golden.tells(TABLE, String.join("\n", rows) + "\n");
    }

    /** Either the equation holds, or it is told that it does not: no statement is just passed on. */
    @Test
    void theBalancesOfEveryStatementAreCheckedAndTold() throws IOException {
        int balanced = 0;
        for (Path file : samples()) {
            for (ReadFile.Part part : ReadFile.of(file).parts()) {
                BankStatement statement = part.statement();
                boolean told = statement.findings().stream().anyMatch(Mt940CorpusTest::isImbalance);
                assertThat(holds(part)).as(file + " " + statement.number()).isEqualTo(!told);
                balanced += told ? 0 : 1;
            }
        }
        assertThat(balanced).isGreaterThan(60);
    }

    private static List<Path> samples() throws IOException {
        return Corpus.files("mt940").stream()
                .filter(file -> !file.toString().endsWith(".json"))
                .toList();
    }

    private static boolean isImbalance(Problem finding) {
        return finding.code().equals("balance-mismatch");
    }

    private static boolean holds(ReadFile.Part part) {
        Balance opening = part.statement().openingBalance();
        Balance closing = part.statement().closingBalance();
        if (opening == null || closing == null) {
            return part.statement().origin().format().equals("mt942");
        }
        BigDecimal sum = part.entries().stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return opening.amount().add(sum).compareTo(closing.amount()) == 0;
    }

    private static String outcome(ReadFile file) {
        if (file.reading() instanceof Reading.Unreadable unreadable) {
            return "unreadable\t\t\t\t\t\t" + unreadable.problem().code();
        }
        return String.join(
                        "\t",
                        "read " + told(file, part -> part.statement().origin().format()),
                        String.valueOf(file.parts().size()),
                        String.valueOf(file.rejections().size()),
                        sum(file, part -> part.entries().size()),
                        sum(file, part -> part.pending().size()),
                        sum(file, part -> holds(part) ? 0 : 1),
                        findings(file))
                .stripTrailing();
    }

    private static String told(ReadFile file, Function<ReadFile.Part, String> what) {
        return file.parts().stream().map(what).distinct().collect(Collectors.joining(" "));
    }

    private static String sum(ReadFile file, Function<ReadFile.Part, Integer> what) {
        return String.valueOf(file.parts().stream().mapToInt(what::apply).sum());
    }

    private static String findings(ReadFile file) {
        return Stream.concat(
                        file.rejections().stream().map(ReadFile.Rejection::problem),
                        file.parts().stream().flatMap(part -> part.document().findings().stream()))
                .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(code -> code.getValue() + " " + code.getKey())
                .collect(Collectors.joining(", "));
    }
}
