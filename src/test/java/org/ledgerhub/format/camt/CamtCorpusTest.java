package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Corpus;
import org.ledgerhub.Golden;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

/** Reads every camt file of the public corpus; what each gives is pinned in {@code corpus.tsv}. */
class CamtCorpusTest {
    private static final Path TABLE = Path.of("src/test/resources/format/camt/corpus.tsv");
    private static final String HEADING = "file\toutcome\tdocuments\tentries\tpending\topening\tclosing\tfindings";

    @Test
    void everyFileGivesWhatWasAgreed() throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADING));
        for (Path file : Corpus.files("camt")) {
            rows.add(row(file));
        }
        rows.forEach(System.out::println);
        Golden.tells(TABLE, String.join("\n", rows) + "\n");
    }

    @Test
    void theAnonymisedDaysAllPassTheBalanceEquation() throws IOException {
        int statements = 0;
        for (Path file : Corpus.files("camt/subite-053")) {
            for (ReadFile.Part read : ReadFile.of(file).parts()) {
                BigDecimal sum =
                        read.entries().stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                Balance opening = read.statement().openingBalance();
                Balance closing = read.statement().closingBalance();
                assertThat(opening.amount().add(sum)).as(file.toString()).isEqualByComparingTo(closing.amount());
                statements++;
            }
        }
        assertThat(statements).isEqualTo(93);
    }

    /** The corpus holds every third day: only the account that rarely moves can be chained across the gaps. */
    @Test
    void theClosingBalanceOpensTheNextStatementOfTheQuietAccount() throws IOException {
        // given
        TreeMap<LocalDate, BankStatement> days = new TreeMap<>();
        for (Path file : Corpus.files("camt/subite-053")) {
            for (ReadFile.Part read : ReadFile.of(file).parts()) {
                if ("LT414319056143772570".equals(read.statement().account().iban())) {
                    days.put(read.statement().date(), read.statement());
                }
            }
        }
        // when
        List<String> gaps = new ArrayList<>();
        BankStatement before = days.firstEntry().getValue();
        for (BankStatement day : days.tailMap(before.date(), false).values()) {
            BigDecimal closing = before.closingBalance().amount();
            BigDecimal opening = day.openingBalance().amount();
            if (closing.compareTo(opening) != 0) {
                gaps.add(before.date() + " " + closing + " -> " + day.date() + " " + opening);
            }
            before = day;
        }
        System.out.println("day chain: " + days.size() + " statements, gaps " + gaps);
        // then
        assertThat(days).hasSize(41);
        assertThat(gaps).containsExactly("2024-03-20 4801.55 -> 2024-03-25 2801.55");
    }

    private static String row(Path file) throws IOException {
        ReadFile outcome = ReadFile.of(file);
        String name = Corpus.folder().resolve("camt").relativize(file).toString();
        if (outcome.reading() instanceof Reading.Unreadable unreadable) {
            return String.join("\t", name, unreadable.problem().code(), "0", "0", "0", "", "", "");
        }
        return String.join(
                "\t",
                name,
                outcome.rejections().isEmpty()
                        ? "read"
                        : "rejected " + outcome.rejections().size(),
                String.valueOf(outcome.parts().size()),
                each(outcome, read -> String.valueOf(read.entries().size())),
                each(outcome, read -> String.valueOf(read.pending().size())),
                each(outcome, read -> shown(read.statement().openingBalance())),
                each(outcome, read -> shown(read.statement().closingBalance())),
                each(outcome, read -> findings(read.statement().findings())));
    }

    private static String each(ReadFile outcome, Function<ReadFile.Part, String> value) {
        return outcome.parts().stream().map(value).collect(Collectors.joining("|"));
    }

    private static String shown(Balance balance) {
        return balance == null ? "-" : balance.amount().toPlainString();
    }

    private static String findings(List<Problem> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(code -> code.getValue() + " " + code.getKey())
                .collect(Collectors.joining(","));
    }
}
