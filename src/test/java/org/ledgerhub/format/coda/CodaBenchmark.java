package org.ledgerhub.format.coda;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.BankStatement.Balance;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a statement of 100,000 movements (about 40 MB) takes: read into entries, against nothing but taking its
 * lines one by one. Run the main method.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CodaBenchmark {
    private static final int MOVEMENTS = 100_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private @Nullable Path file;
    private @Nullable Source source;

    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("statement", ".cod");
        List<StatementEntry> entries =
                IntStream.range(0, MOVEMENTS).mapToObj(CodaBenchmark::entry).toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new CodaWriter().write(statement(entries), entries.iterator(), false, out);
        }
        source = Source.of(file, "statement.cod");
        System.out.println("file of " + Files.size(file) + " bytes");
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        if (file != null) {
            Files.delete(file);
        }
    }

    /** The bytes of the file, looked at for line ends. */
    @Benchmark
    public int scanOfBytes() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int lines = 0;
        try (InputStream in = open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** The lines of the file as strings. */
    @Benchmark
    public int scanOfLines() throws IOException {
        int characters = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                characters += line.length();
            }
        }
        return characters;
    }

    /** The entries of the statement, checks included. */
    @Benchmark
    public Counter reader() throws IOException {
        Counter counter = new Counter();
        Reading reading = new CodaFormat().read(known(), counter);
        if (counter.entries != MOVEMENTS || !reading.equals(new Reading.Read(1, 0))) {
            throw new IllegalStateException(reading + " with " + counter.entries);
        }
        return counter;
    }

    private InputStream open() throws IOException {
        return known().open();
    }

    private Source known() {
        if (source == null) {
            throw new IllegalStateException("not set up");
        }
        return source;
    }

    private static BankStatement statement(List<StatementEntry> entries) {
        BigDecimal sum = entries.stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BankStatement(
                new Origin("coda", "statement.cod", null, 1),
                new Account("BE47063000111280", null, "KREDBEBB", "EUR", "BAKKERIJ PEETERS BV"),
                "014",
                null,
                null,
                DAY,
                DAY,
                new Balance(new BigDecimal("0.00"), DAY),
                new Balance(sum, DAY),
                entries.size(),
                0,
                List.of());
    }

    /** Two of three with a reference, the third with free text that goes on in record 22. */
    private static StatementEntry entry(int i) {
        boolean free = i % 3 == 0;
        return new StatementEntry(
                BigDecimal.valueOf(i % 7 == 0 ? -100L - i : 100L + i, 2),
                "EUR",
                DAY.plusDays(i % 5),
                DAY.plusDays(i % 6),
                new Counterparty("CUSTOMER NUMBER " + i, "BE20001122334456", null, "GEBABEBB"),
                free ? "INVOICE 2026/" + i + " OF THE MONTH OF FEBRUARY, LESS THE BREAD THAT CAME BACK" : null,
                free ? null : "090812345647",
                "REFERENCE-" + i,
                "E2E-" + i,
                null,
                null,
                "00150000",
                null,
                List.of());
    }

    /** Takes entries and counts them. */
    public static final class Counter implements Sink {
        private int entries;

        @Override
        public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content) {
            throw new IllegalStateException(name);
        }

        @Override
        public void entries(List<StatementEntry> batch) {
            entries += batch.size();
        }

        @Override
        public void pending(List<StatementEntry> batch) {
            throw new IllegalStateException("pending");
        }

        @Override
        public void document(Document document) {
            if (!document.findings().isEmpty()) {
                throw new IllegalStateException(document.findings().toString());
            }
        }

        @Override
        public void rejected(int index, Problem problem) {
            throw new IllegalStateException(problem.toString());
        }
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(CodaBenchmark.class.getName()).build()).run();
    }
}
