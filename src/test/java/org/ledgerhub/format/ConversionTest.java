package org.ledgerhub.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.Corpus;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.coda.CodaWriter;

/** Statements of other formats as CODA: what comes back is the same statement, and what is not is told. */
class ConversionTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format");

    /** A statement written as CODA and read again. */
    private record Converted(ReadFile.Part given, List<Problem> told, String file, ReadFile read) {
        static Converted of(ReadFile.Part given) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Problem> told =
                    new CodaWriter().write(given.statement(), given.entries().iterator(), false, out);
            return new Converted(
                    given, told, out.toString("windows-1252"), ReadFile.of(out.toByteArray(), "statement.cod"));
        }

        boolean impossible() {
            return told.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt", "mt940"})
    void balancesAmountsAndDaysComeBackAndEveryOtherDifferenceIsTold(String format) throws IOException {
        int converted = 0;
        for (Path file : files(format)) {
            for (ReadFile.Part part : ReadFile.of(file).parts()) {
                // when
                Converted coda = Converted.of(part);

                // then
                assertThat(coda.impossible()).as(file.toString()).isNotEqualTo(isHeld(part));
                if (isHeld(part)) {
                    comesBack(coda, file.toString());
                    converted++;
                }
            }
        }
        assertThat(converted).isGreaterThan(5);
    }

    /** Whether CODA has a place for its balances and amounts: three decimals, one currency. */
    private static boolean isHeld(ReadFile.Part part) {
        BankStatement statement = part.statement();
        boolean amounts = part.entries().stream()
                .flatMap(ConversionTest::withDetails)
                .allMatch(entry -> entry.amount().stripTrailingZeros().scale() <= 3
                        && Objects.equals(entry.currency(), statement.account().currency()));
        return statement.openingBalance() != null
                && amountOf(statement.openingBalance()).stripTrailingZeros().scale() <= 3
                && amountOf(statement.closingBalance()).stripTrailingZeros().scale() <= 3
                && amounts;
    }

    private static Stream<StatementEntry> withDetails(StatementEntry entry) {
        return Stream.concat(Stream.of(entry), entry.details().stream().flatMap(ConversionTest::withDetails));
    }

    private static void comesBack(Converted coda, String file) {
        BankStatement given = coda.given().statement();
        BankStatement read = coda.read().statement();
        assertThat(coda.file().lines())
                .as(file)
                .allSatisfy(line -> assertThat(line).hasSize(128));
        assertThat(read.account().currency()).isEqualTo(given.account().currency());
        assertThat(read.account().iban()).isEqualTo(given.account().iban());
        assertThat(amountOf(read.openingBalance())).as(file).isEqualByComparingTo(amountOf(given.openingBalance()));
        if (given.closingBalance() != null) {
            assertThat(amountOf(read.closingBalance())).as(file).isEqualByComparingTo(amountOf(given.closingBalance()));
        }
        assertThat(amounts(coda.read().entries()))
                .as(file)
                .isEqualTo(amounts(coda.given().entries()));
        assertThat(coda.read().entries())
                .as(file)
                .extracting(StatementEntry::bookingDate)
                .isEqualTo(coda.given().entries().stream()
                        .map(StatementEntry::bookingDate)
                        .toList());
        assertThat(coda.read().findings())
                .as(file + " adds up, counts and tells its own flags right")
                .isSubsetOf("balance-mismatch", "details-mismatch");
        boolean same =
                coda.read().entries().equals(coda.given().entries()) && Objects.equals(read.number(), given.number());
        assertThat(same || !coda.told().isEmpty())
                .as(file + " tells what differs")
                .isTrue();
    }

    private static BigDecimal amountOf(BankStatement.Balance balance) {
        return balance == null ? BigDecimal.ZERO : balance.amount();
    }

    private static List<BigDecimal> amounts(List<StatementEntry> entries) {
        return entries.stream()
                .map(StatementEntry::amount)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }

    /** Code equivalents of the standard for the transaction types of SWIFT: a debit, a credit. */
    @ParameterizedTest
    @CsvSource({
        "NBOE, 4701, 4750",
        "NCHG, 3037, 3087",
        "NCHK, 0301, 0352",
        "NDDT, 0501, 0552",
        "NINT, 3501, 3550",
        "NMSC, 0101, 0150",
        "NRTI, 3049, 3099",
        "NSTO, 0103, 0150",
        "NTRF, 0101, 0150",
        "NCOM, 3037, 3087",
        "FFEX, 3001, 3050",
        "NXYZ, 3039, 3089"
    })
    void typeOfTransactionBecomesTheFamilyAndOperationOfTheStandard(String type, String debit, String credit)
            throws IOException {
        // given
        String file = ":20:A\n:25:BE47063000111280\n:28C:45/1\n:60F:C260309EUR10,00\n:61:2603100310D1,00" + type
                + "NONREF\n:86:166?20TEXT\n:61:2603100310C1,00" + type + "NONREF\n:62F:C260310EUR10,00\n";

        // when
        Converted coda = Converted.of(ReadFile.of(file).only());

        // then
        assertThat(coda.read().entries())
                .extracting(StatementEntry::transactionCode)
                .containsExactly("0" + debit + "000", "0" + credit + "000");
    }

    @Test
    void structuredCommunicationsIbansAndTheNumberStandWhereCodaHasThem() throws IOException {
        // given
        String file = ":20:KBC1\n:25:BE47063000111280\n:28C:00045/001\n:60F:C260309EUR10,00\n"
                + ":61:2603100310C121,00NTRFNONREF//REF1\n"
                + ":86:/CNTP/BE20001122334456/GEBABEBB/Studio Voorbeeld///REMI/STRD/BBA/090933755493/\n"
                + ":62F:C260310EUR131,00\n";

        // when
        Converted coda = Converted.of(ReadFile.of(file).only());

        // then
        List<String> lines = coda.file().lines().toList();
        assertThat(lines.get(1)).startsWith("12045BE47063000111280").endsWith("000");
        assertThat(lines.get(2).substring(61, 77)).isEqualTo("1" + "101" + "090933755493");
        assertThat(lines.get(4).substring(10, 26)).isEqualTo("BE20001122334456");
        assertThat(coda.read().statement().number()).isEqualTo("045");
        assertThat(coda.told()).extracting(Problem::message).anyMatch(told -> told.contains("045"));
    }

    private static List<Path> files(String format) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> fixtures = Files.list(FIXTURES.resolve(format).resolve("valid"))) {
            fixtures.filter(file -> !file.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
        if (Corpus.given()) {
            Corpus.files(format).stream()
                    .filter(file -> !file.toString().endsWith(".json"))
                    .forEach(files::add);
        }
        return files;
    }
}
