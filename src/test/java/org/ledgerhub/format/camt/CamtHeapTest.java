package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Memory does not grow with the file; {@code -Dcamt.heap.bytes=1000000000 -Dcamt.heap.max=256m} for the big one. */
class CamtHeapTest {

    @Test
    void aFileLargerThanTheHeapIsRead() throws IOException, InterruptedException {
        // given
        String bytes = System.getProperty("camt.heap.bytes", "60000000");
        String heap = System.getProperty("camt.heap.max", "32m");
        // when
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CamtHeap.class.getName(),
                        bytes)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        System.out.println(output.strip());
        // then
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains(" " + Long.parseLong(bytes) / 1_250 + " entries, findings []");
    }
}
