package org.ledgerhub.format.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A large invoice is read in a heap smaller than the file. {@code -Dubl.large=200} reads one of 200 MB within 256 MB,
 * the promise; by default the proportion is the same and harder.
 */
class UblHeapTest {
    private static final int MEGABYTES = Integer.getInteger("ubl.large", 64);

    @Test
    void largeInvoiceWithEmbeddedFilesIsReadInASmallHeap() throws Exception {
        // given
        LargeInvoice invoice = new LargeInvoice(MEGABYTES * 1024L * 1024L);
        String heap = MEGABYTES <= 64 ? "-Xmx32m" : "-Xmx256m";

        // when
        long start = System.nanoTime();
        String told = inOwnJvm(heap, Long.toString(invoice.size()));
        long millis = (System.nanoTime() - start) / 1_000_000;

        // then
        System.out.println(MEGABYTES + " MB read with " + heap + " in " + millis + " ms");
        long size = invoice.fileSize();
        assertThat(told)
                .contains("2000 lines, 0 findings")
                .contains("1.pdf " + size, "2.pdf " + size, "3.pdf " + size, "4.pdf " + size)
                .contains("Read[documents=1, rejected=0]");
    }

    private static String inOwnJvm(String heap, String size) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java, heap, "-cp", System.getProperty("java.class.path"), LargeInvoiceReader.class.getName(), size);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
