package org.ledgerhub.format;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.cii.CiiText;
import org.ledgerhub.format.ubl.InvoiceText;
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
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Invoices read by LedgerHub with all its checks, by a bare pass of its parser, and by others: mustang for Cross Industry
 * Invoices, ph-ubl without its schema check for UBL; the same bytes in one run, in files a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InvoicePeersBenchmark {
    private static final XMLInputFactory FACTORY = factory();

    /** Lines of the invoice. */
    @Param({"5", "500"})
    public int lines;

    private byte[] cii = new byte[0];
    private byte[] ubl = new byte[0];
    private String ciiText = "";
    private @Nullable Class<?> mustang;
    private @Nullable Object phUbl;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(InvoicePeersBenchmark.class.getSimpleName() + (args.length > 0 ? "." + args[0] : ""))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void generate() throws IOException, ReflectiveOperationException {
        ciiText = CiiText.whole("BENCH-1", lines);
        cii = ciiText.getBytes(StandardCharsets.UTF_8);
        ubl = InvoiceText.whole("BENCH-1", lines).getBytes(StandardCharsets.UTF_8);
        mustang = new Peer("peers-cii").type("org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter");
        phUbl = marshaller(new Peer("peers-ubl").type("com.helger.ubl21.UBL21Marshaller"));
        System.out.println("CII " + cii.length + " bytes, UBL " + ubl.length + " bytes");
    }

    /** It looks for its JAXB by the thread's loader when it reads for the first time; ours looks for formats by it. */
    private Object marshaller(Class<?> marshallers) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        thread.setContextClassLoader(marshallers.getClassLoader());
        try {
            Object marshaller = marshallers.getMethod("invoice").invoke(null);
            marshaller.getClass().getMethod("setUseSchema", boolean.class).invoke(marshaller, false);
            marshaller.getClass().getMethod("read", byte[].class).invoke(marshaller, (Object) ubl);
            return marshaller;
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    @Benchmark
    public int ciiBareStax() throws XMLStreamException {
        return events(cii);
    }

    @Benchmark
    public Invoice ciiReader() throws IOException {
        return ReadFile.of(cii, "bench.xml").invoice();
    }

    @Benchmark
    public Object ciiMustang() throws ReflectiveOperationException {
        if (mustang == null) {
            throw new AssertionError("the peer was not loaded");
        }
        Object importer = mustang.getConstructor().newInstance();
        mustang.getMethod("fromXML", String.class).invoke(importer, ciiText);
        return Peer.told(importer, "extractInvoice");
    }

    @Benchmark
    public int ublBareStax() throws XMLStreamException {
        return events(ubl);
    }

    @Benchmark
    public Invoice ublReader() throws IOException {
        return ReadFile.of(ubl, "bench.xml").invoice();
    }

    @Benchmark
    public Object ublPhUbl() throws ReflectiveOperationException {
        if (phUbl == null) {
            throw new AssertionError("the peer was not loaded");
        }
        Object invoice = phUbl.getClass().getMethod("read", byte[].class).invoke(phUbl, (Object) ubl);
        if (invoice == null) {
            throw new AssertionError("the peer read nothing");
        }
        return invoice;
    }

    private static int events(byte[] file) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
        int events = 0;
        while (reader.hasNext()) {
            reader.next();
            events++;
        }
        reader.close();
        return events;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
