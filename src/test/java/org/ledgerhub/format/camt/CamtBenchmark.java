package org.ledgerhub.format.camt;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Reading a camt.053 of 10 MB into entries, beside a bare pass of the same parser over the same bytes; the score is
 * passes a second, the goal at least half of the bare pass.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CamtBenchmark {
    private final XMLInputFactory parsers = new WstxInputFactory();
    private byte[] bytes = new byte[0];

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(CamtBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void generate() throws IOException {
        try (InputStream in = GeneratedStatement.ofBytes(10_000_000).open()) {
            bytes = in.readAllBytes();
        }
        System.out.println(bytes.length + " bytes");
    }

    /** Every event, every text as a string; nothing is kept. */
    @Benchmark
    public void barePassWithTexts(Blackhole hole) throws XMLStreamException {
        XMLStreamReader reader = parsers.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                hole.consume(reader.getText());
            }
        }
    }

    /** Every event, no text looked at: the goal is measured against this one. */
    @Benchmark
    public void barePass(Blackhole hole) throws XMLStreamException {
        XMLStreamReader reader = parsers.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            hole.consume(reader.next());
        }
    }

    /** Statement and entries. */
    @Benchmark
    public void reader(Blackhole hole) throws IOException {
        Reading reading = new CamtFormat().read(new Bytes(bytes), new Swallowing(hole));
        if (!(reading instanceof Reading.Read)) {
            throw new AssertionError(reading);
        }
    }

    private record Bytes(byte[] bytes) implements Source {
        @Override
        public String name() {
            return "generated.xml";
        }

        @Override
        public @Nullable String path() {
            return null;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private record Swallowing(Blackhole hole) implements Sink {
        @Override
        public Attachment attachment(String name, String type, @Nullable String description, InputStream content) {
            throw new AssertionError("a bank statement has no attachments");
        }

        @Override
        public void entries(List<StatementEntry> batch) {
            hole.consume(batch);
        }

        @Override
        public void pending(List<StatementEntry> batch) {
            hole.consume(batch);
        }

        @Override
        public void document(Document document) {
            hole.consume(document);
        }

        @Override
        public void rejected(int index, Problem problem) {
            throw new AssertionError(problem);
        }
    }
}
