package org.ledgerhub.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.StatementEntry;

/**
 * No reader passes a bank statement on without having added it up: whatever became of the file, the balances agree with
 * the entries, or it is told that they do not or can't be compared. The same seeds make the same files;
 * {@code -Darithmetic.cases=N} tries more of them.
 */
class ArithmeticTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format");
    private static final int CASES = Integer.getInteger("arithmetic.cases", 1_500);
    private static final Set<String> TOLD =
            Set.of("balance-mismatch", "balance-missing", "currency-mismatch", "separate-application");
    private static final Set<String> WITHOUT_BALANCES = Set.of("mt942", "camt.052", "camt.054");

    @ParameterizedTest
    @ValueSource(strings = {"coda", "camt", "mt940"})
    void statementEitherAddsUpOrTellsThatItDoesNot(String format) throws IOException {
        // given
        Format reader = new Formats()
                .all().stream()
                        .filter(each -> each.name().equals(format))
                        .findFirst()
                        .orElseThrow();
        List<Path> files = valid(format);
        Map<Boolean, Integer> seen = new HashMap<>();

        // when
        for (int seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            Path file = files.get(random.nextInt(files.size()));
            byte[] damaged = digitsChanged(Files.readAllBytes(file), random);
            for (ReadFile.Part part : ReadFile.by(reader, damaged).parts()) {

                // then
                boolean told = part.statement().findings().stream().anyMatch(finding -> TOLD.contains(finding.code()));
                assertThat(told || addsUp(part))
                        .as("seed " + seed + ", " + file)
                        .isTrue();
                seen.merge(told, 1, Integer::sum);
            }
        }
        assertThat(seen).as("some of both are among them").containsKeys(true, false);
    }

    private static boolean addsUp(ReadFile.Part part) {
        BankStatement statement = part.statement();
        Balance opening = statement.openingBalance();
        Balance closing = statement.closingBalance();
        if (WITHOUT_BALANCES.contains(statement.origin().format())) {
            return opening == null && closing == null;
        }
        return amount(opening) != null && sum(part).add(amount(opening)).compareTo(amount(closing)) == 0;
    }

    private static @Nullable BigDecimal amount(@Nullable Balance balance) {
        return balance == null ? null : balance.amount();
    }

    private static BigDecimal sum(ReadFile.Part part) {
        return part.entries().stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One to three digits of the file become other digits. */
    private static byte[] digitsChanged(byte[] file, Random random) {
        byte[] bytes = file.clone();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(bytes.length);
            while (bytes[at] < '0' || bytes[at] > '9') {
                at = (at + 1) % bytes.length;
            }
            bytes[at] = (byte) ('0' + random.nextInt(10));
        }
        return bytes;
    }

    private static List<Path> valid(String format) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> fixtures = Files.list(FIXTURES.resolve(format).resolve("valid"))) {
            fixtures.filter(file -> !file.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
        return files;
    }
}
