package org.ledgerhub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher on a Java that is too old, in front of a small program that takes the place of the hub. */
class LauncherTest {
    private static final String PROGRAM = """
            package org.ledgerhub;

            public class LedgerHub {
                public static void main(String[] arguments) throws Exception {
                    System.out.println(ProcessHandle.current().pid());
                    System.out.println(Runtime.version().feature());
                    System.out.println(System.getProperty("given"));
                    System.out.println(String.join("|", arguments));
                    if (arguments[0].equals("wait")) {
                        Thread.currentThread().join();
                    }
                    System.exit(Integer.parseInt(arguments[0]));
                }
            }
            """;

    @TempDir
    Path folder;

    private final List<ProcessHandle> started = new ArrayList<>();
    private Path old = Path.of("");

    @BeforeEach
    void program() throws IOException {
        Optional<JavaHome> found = JavaSearch.onThisMachine()
                .all()
                .filter(java -> java.version() >= 17 && java.version() < Launcher.OLDEST)
                .findFirst();
        assumeTrue(found.isPresent(), "no Java 17 to 20 on this machine to start the launcher with");
        old = found.orElseThrow().command();
        Path source = Files.writeString(folder.resolve("LedgerHub.java"), PROGRAM);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "21", "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
    }

    @AfterEach
    void leaveNothingBehind() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void argumentsOptionsAndExitCodePassThrough() throws Exception {
        Process launcher = launch("7", "two words", "");

        List<String> told = launcher.inputReader().lines().toList();

        assertThat(Integer.parseInt(told.get(1))).isGreaterThanOrEqualTo(Launcher.OLDEST);
        assertThat(told.subList(2, told.size())).containsExactly("an option", "7|two words|");
        assertThat(launcher.waitFor()).isEqualTo(7);
    }

    @Test
    void stoppingTheLauncherStopsTheHub() throws Exception {
        Process launcher = launch("wait");
        ProcessHandle hub = hubOf(launcher);

        launcher.destroy();

        assertThat(launcher.waitFor(20, SECONDS)).isTrue();
        assertThat(hub.isAlive()).isFalse();
    }

    @Test
    void killingTheLauncherEndsTheHub() throws Exception {
        Process launcher = launch("wait");
        ProcessHandle hub = hubOf(launcher);

        launcher.destroyForcibly();

        await().atMost(20, SECONDS).until(() -> !hub.isAlive());
    }

    @Test
    void messageNamesTheJavaThatIsNeeded() {
        assertThat(Launcher.tooOld(17))
                .isEqualTo("LedgerHub needs Java 21 or newer, this is Java 17 and no newer one was found: "
                        + "install one, or set HUB_JAVA_HOME to the folder that it is in.");
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                old.toString(),
                "-Dgiven=an option",
                "-cp",
                folder + System.getProperty("path.separator") + Path.of("target/classes"),
                "org.ledgerhub.Launcher"));
        command.addAll(List.of(arguments));
        Process launcher = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(launcher.toHandle());
        return launcher;
    }

    private ProcessHandle hubOf(Process launcher) throws IOException {
        ProcessHandle hub = ProcessHandle.of(
                        Long.parseLong(launcher.inputReader().readLine()))
                .orElseThrow();
        started.add(hub);
        return hub;
    }
}
