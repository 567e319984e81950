package org.ledgerhub.format.camt;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;

/**
 * Reads a generated camt.053 of the size given in bytes, recognition included, and prints how long it took and the
 * most heap it ever held: {@code java -Xmx256m … CamtHeap 1000000000}.
 */
final class CamtHeap implements Sink {
    private static final int MEBI = 1024 * 1024;

    private long entries;
    private @Nullable BankStatement statement;

    private CamtHeap() {}

    public static void main(String[] args) throws IOException {
        GeneratedStatement file = GeneratedStatement.ofBytes(Long.parseLong(args[0]));
        long size = file.size();
        long start = System.nanoTime();
        CamtHeap sink = new CamtHeap();
        Reading reading = new Formats().read(file, sink);
        long millis = (System.nanoTime() - start) / 1_000_000;
        BankStatement statement = sink.statement;
        if (!reading.equals(new Reading.Read(1, 0)) || statement == null) {
            throw new AssertionError(reading);
        }
        System.out.println("read " + size + " bytes, " + sink.entries + " entries, findings "
                + statement.findings() + " in " + millis + " ms; peak heap " + peakHeap() + " MiB of "
                + Runtime.getRuntime().maxMemory() / MEBI);
    }

    /** Sum of the peaks of all heap pools: never less than what was really held at once. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEBI;
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        entries += batch.size();
    }

    @Override
    public void document(Document document) {
        statement = (BankStatement) document;
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        throw new AssertionError("none are pending");
    }

    @Override
    public void rejected(int index, Problem problem) {
        throw new AssertionError(problem);
    }

    @Override
    public Attachment attachment(String name, String type, @Nullable String description, InputStream content) {
        throw new AssertionError("a bank statement has no attachments");
    }
}
