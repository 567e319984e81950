package org.ledgerhub.format;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The passes of {@link PeersBenchmark} by the processor's time, which a busy machine disturbs less than the clock's: the
 * median of the last passes, and what a pass allocates.
 */
public final class PeersRun {
    private static final int WARM_UP = 60;
    private static final int MEASURED = 31;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Blackhole HOLE = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    private PeersRun() {}

    /** One pass over the bytes. */
    private interface Pass {
        void over(Blackhole hole) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        PeersBenchmark passes = new PeersBenchmark();
        passes.generate();
        measure("MT940, lines alone", passes::mt940Lines);
        measure("MT940, reader", passes::mt940Reader);
        measure("MT940, prowide-core", passes::mt940Prowide);
        measure("CAMT.053, reader", passes::camtReader);
        measure("CAMT.053, prowide-iso20022", passes::camtProwide);
    }

    private static void measure(String name, Pass pass) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            pass.over(HOLE);
        }
        long[] times = new long[MEASURED];
        long allocated = THREAD.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MEASURED; i++) {
            long began = THREAD.getCurrentThreadCpuTime();
            pass.over(HOLE);
            times[i] = THREAD.getCurrentThreadCpuTime() - began;
        }
        long bytes = (THREAD.getCurrentThreadAllocatedBytes() - allocated) / MEASURED;
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%s: %.1f ms, %.1f MB allocated%n", name, times[MEASURED / 2] / 1e6, bytes / 1e6);
    }
}
