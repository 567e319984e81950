package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts the jar that was built on every Java of this machine from 17 on. */
class LauncherIT {
    @ParameterizedTest
    @MethodSource
    void jarTellsItsVersionOnEachJava(Path java) throws Exception {
        Process hub = new ProcessBuilder(java.toString(), "-jar", System.getProperty("hub.jar"), "--version")
                .redirectErrorStream(true)
                .start();

        String told = new String(hub.getInputStream().readAllBytes());

        assertThat(told).startsWith("LedgerHub ").hasLineCount(1);
        assertThat(hub.waitFor()).isZero();
    }

    static Stream<Path> jarTellsItsVersionOnEachJava() throws IOException {
        return JavaSearch.onThisMachine()
                .all()
                .filter(java -> java.version() >= 17)
                .map(JavaHome::command)
                .distinct();
    }
}
