package org.ledgerhub.format.coda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.format.Reading;

/**
 * Every public sample of the standard against its pinned outcome. The samples are no part of the project: {@code mvn
 * test -Dtest=CodaCorpusTest -Dcorpus=FOLDER}, with the samples below {@code FOLDER/coda}.
 */
class CodaCorpusTest {

    @Test
    void everySampleOfTheCorpusEndsAsPinned() throws IOException {
        // given
        String corpus = System.getProperty("corpus", "");
        Path samples = Path.of(corpus, "coda");
        boolean there = !corpus.isBlank() && Files.isDirectory(samples);
        if (!there) {
            System.out.println("SKIPPED: corpus of CODA files, no folder given with -Dcorpus");
        }
        assumeTrue(there, "no corpus of CODA files: give its folder with -Dcorpus");
        Map<String, String> pinned = pinned();

        // when
        Map<String, String> outcomes = new TreeMap<>();
        for (Path sample : samples(samples)) {
            outcomes.put(samples.relativize(sample).toString(), outcome(ReadFile.of(sample)));
        }

        // then
        outcomes.forEach((file, outcome) -> System.out.println(file + " | " + outcome));
        assertThat(outcomes).isEqualTo(pinned);
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("LICENCE-NOTE.md"))
                    .toList();
        }
    }

    private static Map<String, String> pinned() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CodaCorpusTest.class.getResourceAsStream("/format/coda/corpus.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ?", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip(), (a, b) -> a, TreeMap::new));
        }
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
