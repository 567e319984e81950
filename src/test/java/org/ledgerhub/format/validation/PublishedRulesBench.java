package org.ledgerhub.format.validation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.ledgerhub.format.BytesSource;

/**
 * How long the published rules take for one invoice on one thread once they are warm: median of five hundred, by the
 * clock and by the processor's time of that thread, which a busy machine does not stretch. With a file as argument that
 * file, else the samples.
 */
final class PublishedRulesBench {
    private static final int WARM_UP = 400;
    private static final int RUNS = 500;

    private PublishedRulesBench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            measure(arguments[0], Files.readString(Path.of(arguments[0])));
            return;
        }
        String peppol = sample("ubl.xml");
        measure("Peppol BIS 3", peppol);
        measure(
                "UBL.BE",
                peppol.replace(
                        "compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", "conformant#urn:UBL.BE:1.0.0.20180214"));
        measure("EN 16931, UBL", peppol.replace("#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", ""));
        measure("EN 16931, CII", sample("cii.xml"));
    }

    private static void measure(String name, String xml) throws IOException {
        BytesSource source = new BytesSource(xml.getBytes(StandardCharsets.UTF_8), "bench.xml");
        PublishedRules rules = new PublishedRules();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            rules.check(source);
        }
        long[] clock = new long[RUNS];
        long[] processor = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long at = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            rules.check(source);
            processor[i] = threads.getCurrentThreadCpuTime() - used;
            clock[i] = System.nanoTime() - at;
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(
                "%s: median %d us by the clock, %d us of processor; 95 %% under %d us of processor%n",
                name, clock[RUNS / 2] / 1000, processor[RUNS / 2] / 1000, processor[RUNS * 95 / 100] / 1000);
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PublishedRules.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
