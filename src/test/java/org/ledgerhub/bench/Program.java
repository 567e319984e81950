package org.ledgerhub.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The jar that was built, running in a process of its own. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> command = new ArrayList<>();
    private final Path log;
    private final Client client;
    private final String ready;
    private Process process;

    /**
     * Starts it.
     *
     * @param ready the path that answers 200 once it is ready
     */
    Program(Jar jar, Path log, Client client, String ready, List<String> arguments) throws IOException {
        command.add(java());
        command.addAll(jar.options());
        command.addAll(List.of("-jar", jar.path().toString()));
        command.addAll(arguments);
        this.log = log;
        this.client = client;
        this.ready = ready;
        this.process = launch(List.of());
        // Also when the run is interrupted, or the next program does not start.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /**
     * The jar that was built, laid out as a small jar beside its libraries, which starts faster.
     *
     * @param options of the Java that runs it
     */
    record Jar(Path path, List<String> options) {
        static Jar extract(Path built, Path folder) throws IOException, InterruptedException {
            Process extracting = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            built.toString(),
                            "extract",
                            "--destination",
                            folder.toString())
                    .inheritIO()
                    .start();
            if (extracting.waitFor() != 0) {
                throw new IOException("The jar could not be extracted: " + built);
            }
            return new Jar(folder.resolve(built.getFileName()), List.of("-Xmx512m"));
        }

        /** With more options of Java. */
        Jar with(List<String> more) {
            List<String> all = new ArrayList<>(options);
            all.addAll(more);
            return new Jar(path, List.copyOf(all));
        }

        /** For many short lives: what is the same at every start is kept in an archive, and little is compiled. */
        Jar quickToStart(String purpose) {
            return new Jar(
                    path,
                    List.of(
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+AutoCreateSharedArchive",
                            "-XX:SharedArchiveFile=" + path + "-" + purpose + ".jsa",
                            "-Xlog:disable"));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Process launch(List<String> more) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(more);
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until it answers; tells how long that took. */
    Duration awaitReady() {
        long began = System.nanoTime();
        Awaitility.await("ready, see " + log)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .failFast("it ended by itself, see " + log, () -> !process.isAlive())
                .until(() -> client.status(ready) == 200);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Time that its threads ran on a core since it started last. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Path log() {
        return log;
    }

    /** SIGKILL: no hook runs, nothing is flushed or closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and what came of it. */
    Ended end(Duration grace) throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        boolean ended = process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        return new Ended(ended ? process.exitValue() : -1, Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * The end of a program that was asked to end.
     *
     * @param exit its exit code, -1 when it ran on
     * @param took from the signal to the end
     */
    record Ended(int exit, Duration took) {}

    void again() throws IOException {
        again(List.of());
    }

    /** Starts it again, with more arguments this time. */
    void again(List<String> more) throws IOException {
        process = launch(more);
    }

    /** SIGSTOP: it neither runs nor hears anything until it is thawed. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT: it goes on in the middle of what it did, and does not know that time has passed. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int sent = new ProcessBuilder("kill", name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (sent != 0) {
            throw new IOException("kill " + name + " ended with " + sent);
        }
    }

    /** Asks it to end; kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
