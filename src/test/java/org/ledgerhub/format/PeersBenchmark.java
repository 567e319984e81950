package org.ledgerhub.format;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.camt.CamtFormat;
import org.ledgerhub.format.camt.GeneratedStatement;
import org.ledgerhub.format.mt940.Mt940Format;
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
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Statements read by LedgerHub and by prowide, the same bytes in one run; the score is milliseconds a pass. MT940: 250
 * messages of 40 movements, about 1.5 MB, beside a scan of their lines too. CAMT: one statement of 1 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PeersBenchmark {
    private static final int MESSAGES = 250;
    private static final int MOVEMENTS = 40;

    private final List<String> messages = new ArrayList<>();
    private byte[] mt940 = new byte[0];
    private byte[] camt = new byte[0];
    private String camtText = "";
    private @Nullable Class<?> peersMt940;
    private @Nullable Class<?> peersCamt;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PeersBenchmark.class.getSimpleName() + (args.length > 0 ? "." + args[0] : ""))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void generate() throws IOException, ClassNotFoundException {
        for (int i = 0; i < MESSAGES; i++) {
            messages.add(message(i));
        }
        mt940 = String.join("\r\n", messages).getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream in = GeneratedStatement.ofBytes(1_000_000).open()) {
            camt = in.readAllBytes();
        }
        camtText = new String(camt, StandardCharsets.UTF_8);
        Peer peer = new Peer();
        peersMt940 = peer.type("com.prowidesoftware.swift.model.mt.mt9xx.MT940");
        peersCamt = peer.type("com.prowidesoftware.swift.model.mx.MxCamt05300108");
        System.out.println("MT940 " + mt940.length + " bytes, CAMT " + camt.length + " bytes");
    }

    private static String message(int number) {
        StringBuilder text = new StringBuilder("{1:F01KREDBEBBAXXX0000000000}{2:I940LEDGBEB1XXXXN}{4:\r\n:20:M" + number
                + "\r\n:25:BE47063000111280\r\n:28C:" + (number + 1) + "/1\r\n:60F:C260309EUR" + 10 * number
                + ",00\r\n");
        for (int i = 0; i < MOVEMENTS; i++) {
            text.append(":61:2603100310C0,25NTRFNONREF//" + number + "A" + i + "\r\n:86:/EREF/E" + i
                    + "//CNTP/BE20001122334456/GEBABEBB/STUDIO VOORBEELD\r\n BV///REMI/USTD//FACTUUR " + i + "/\r\n");
        }
        return text + ":62F:C260310EUR" + 10 * (number + 1) + ",00\r\n-}";
    }

    /** Every line as a text, nothing made of it. */
    @Benchmark
    public void mt940Lines(Blackhole hole) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(mt940), StandardCharsets.ISO_8859_1));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            hole.consume(line);
        }
    }

    @Benchmark
    public void mt940Reader(Blackhole hole) throws IOException {
        whole(new Mt940Format().read(new BytesSource(mt940, "generated.sta"), new Swallowing(hole)), MESSAGES);
    }

    /** Message by message, with the fields that a booking needs. */
    @Benchmark
    public void mt940Prowide(Blackhole hole) throws ReflectiveOperationException {
        for (String text : messages) {
            Object message = Peer.parsed(type(peersMt940), text);
            hole.consume(Peer.told(message, "getField60F"));
            hole.consume(Peer.told(message, "getField62F"));
            hole.consume(Peer.told(message, "getField86"));
            if (!(Peer.told(message, "getField61") instanceof List<?> movements) || movements.size() != MOVEMENTS) {
                throw new AssertionError("movements are missing");
            }
            hole.consume(movements);
        }
    }

    @Benchmark
    public void camtReader(Blackhole hole) throws IOException {
        whole(new CamtFormat().read(new BytesSource(camt, "generated.xml"), new Swallowing(hole)), 1);
    }

    @Benchmark
    public void camtProwide(Blackhole hole) throws ReflectiveOperationException {
        Object message = Peer.parsed(type(peersCamt), camtText);
        hole.consume(Peer.told(message, "getBkToCstmrStmt"));
    }

    private static Class<?> type(@Nullable Class<?> loaded) {
        if (loaded == null) {
            throw new AssertionError("the peers were not loaded");
        }
        return loaded;
    }

    private static void whole(Reading reading, int documents) {
        if (!reading.equals(new Reading.Read(documents, 0))) {
            throw new AssertionError(reading);
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
