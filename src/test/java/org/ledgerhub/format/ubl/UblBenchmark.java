package org.ledgerhub.format.ubl;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.ReadFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The reader with all its checks against a bare pass of the same parser over the same bytes, in files a second: the goal
 * is half the speed. Run the main method with the test class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class UblBenchmark {
    private static final XMLInputFactory FACTORY = factory();

    /** Lines of the invoice. */
    @Param({"5", "1000"})
    public int lines;

    private byte[] file = new byte[0];

    /** Makes the file. */
    @Setup
    public void setUp() {
        file = InvoiceText.whole("BENCH-1", lines).getBytes(StandardCharsets.UTF_8);
        System.out.println("file of " + file.length + " bytes");
    }

    /** Every event of the parser, nothing kept. */
    @Benchmark
    public int bareStax() throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
        int events = 0;
        while (reader.hasNext()) {
            reader.next();
            events++;
        }
        reader.close();
        return events;
    }

    /** Head recognised, invoice read and checked. */
    @Benchmark
    public Invoice reader() throws IOException {
        return ReadFile.of(file, "bench.xml").invoice();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Runs both over both sizes. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(UblBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
