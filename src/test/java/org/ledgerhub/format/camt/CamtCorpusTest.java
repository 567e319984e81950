package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;

/** Reads every camt file of the public corpus; what each gives is pinned in {@code corpus.tsv}. */
class CamtCorpusTest {
    private static final Path TABLE = Path.of("src/test/resources/format/camt/corpus.tsv");
    private static final String HEADING = "file\toutcome\tdocuments\tentries\tpending\topening\tclosing\tfindings";

    private Path corpus = Path.of("");

    @BeforeEach
    void findTheCorpus() {
        String folder = System.getProperty("corpus", "");
        corpus = Path.of(folder, "camt");
        boolean present = !folder.isEmpty() && Files.isDirectory(corpus);
        if (!present) {
            System.out.println("SKIPPED: corpus of camt files, none at -Dcorpus=" + folder);
        }
        assumeTrue(present, "no corpus folder given by -Dcorpus");
    }

    @Test
    void everyFileGivesWhatWasAgreed() throws IOException {
        // given
        List<String> expected = Files.exists(TABLE) ? Files.readAllLines(TABLE, StandardCharsets.UTF_8) : List.of();
        // when
        List<String> rows = new ArrayList<>(List.of(HEADING));
        for (Path file : files("")) {
            rows.add(row(file));
        }
        rows.forEach(System.out::println);
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.write(TABLE, rows, StandardCharsets.UTF_8);
            return;
        }
        // then
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    @Test
    void theAnonymisedDaysAllPassTheBalanceEquation() throws IOException {
        int statements = 0;
        for (Path file : files("subite-053")) {
            for (Outcome.Statement read : Outcome.of(file).statements) {
                BigDecimal sum =
                        read.entries().stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                Balance opening = read.header().openingBalance();
                Balance closing = read.header().closingBalance();
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
        for (Path file : files("subite-053")) {
            for (Outcome.Statement read : Outcome.of(file).statements) {
                if ("LT414319056143772570".equals(read.header().account().iban())) {
                    days.put(read.header().date(), read.header());
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

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(corpus.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private String row(Path file) throws IOException {
        Outcome outcome = Outcome.of(file);
        String name = corpus.relativize(file).toString();
        if (outcome.unreadable != null) {
            return String.join("\t", name, outcome.unreadable.code(), "0", "0", "0", "", "", "");
        }
        return String.join(
                "\t",
                name,
                outcome.rejected.isEmpty() ? "read" : "rejected " + outcome.rejected.size(),
                String.valueOf(outcome.statements.size()),
                each(outcome, read -> String.valueOf(read.entries().size())),
                each(outcome, read -> String.valueOf(read.pending().size())),
                each(outcome, read -> shown(read.header().openingBalance())),
                each(outcome, read -> shown(read.header().closingBalance())),
                each(outcome, read -> findings(read.header().findings())));
    }

    private static String each(Outcome outcome, Function<Outcome.Statement, String> value) {
        return outcome.statements.stream().map(value).collect(Collectors.joining("|"));
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
