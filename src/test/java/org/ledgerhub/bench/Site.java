package org.ledgerhub.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Stand-ins and a hub that works with them, each in a process of its own, on a folder of their own. */
final class Site implements Feed.Doors, AutoCloseable {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final Duration STILL = Duration.ofSeconds(4);

    private final Client standIns;
    private final Client hub;
    private final Program standInProgram;
    private final Program program;
    private final Path data;
    private final int sftpPort;
    private final LocalDate began = LocalDate.now(BRUSSELS);

    /**
     * Starts both and returns when they are ready.
     *
     * @param latency milliseconds that each call to Octopus takes longer
     * @param settings more settings of the hub
     */
    Site(Program.Jar sandboxJar, Program.Jar hubJar, Path folder, int latency, List<String> settings)
            throws IOException, InterruptedException {
        data = Files.createDirectories(folder.resolve("data"));
        int port = Program.freePort();
        int sftp = Program.freePort();
        sftpPort = sftp;
        standIns = new Client(port);
        // The stand-in of the folder reads what the hub writes: both have the same data folder.
        standInProgram = new Program(
                sandboxJar,
                folder.resolve("sandbox.log"),
                standIns,
                "/sandbox/octopus/_books",
                List.of("sandbox", "--port", "" + port, "--sftp-port", "" + sftp, "--data", data.toString()));
        standInProgram.awaitReady();
        String faults = "{\"latencyMillis\":" + latency + "}";
        standIns.post("/sandbox/octopus/_faults", "application/json", faults.getBytes(StandardCharsets.US_ASCII));
        int hubPort = Program.freePort();
        Client starting = new Client(hubPort);
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--hub.port=" + hubPort);
        arguments.add("--hub.data=" + data);
        arguments.add("--hub.sandbox.url=" + standIns.address());
        arguments.add("--hub.sandbox.sftp-port=" + sftp);
        program = new Program(hubJar, folder.resolve("hub.log"), starting, "/actuator/health/readiness", arguments);
        program.awaitReady();
        hub = starting.withToken();
    }

    @Override
    public Client hub() {
        return hub;
    }

    Client standIns() {
        return standIns;
    }

    /** Where the stand-in of an SFTP server listens. */
    int sftpPort() {
        return sftpPort;
    }

    /** The hub's process. */
    Program program() {
        return program;
    }

    /** The folder of both. */
    Path data() {
        return data;
    }

    @Override
    public Path inbox() {
        return data.resolve("inbox");
    }

    @Override
    public void publish(Paper paper) throws IOException {
        throw new IOException("There is no topic here for " + paper.name());
    }

    /** The completeness equation over the days since the start. */
    Completeness sum() throws IOException, InterruptedException {
        Completeness sum = Completeness.NOTHING;
        for (LocalDate day = began; !day.isAfter(LocalDate.now(BRUSSELS)); day = day.plusDays(1)) {
            sum = sum.and(hub.get("/api/completeness?day=" + day));
        }
        return sum;
    }

    /** What stands in the books once nothing is added to them any more; files may follow their entries. */
    Ledgers ledgersAtRest() throws IOException, InterruptedException {
        Ledgers ledgers = Ledgers.of(standIns);
        for (@Nullable Ledgers before = null; !ledgers.equals(before); ) {
            before = ledgers;
            Awaitility.await().pollDelay(STILL).atMost(STILL.multipliedBy(10)).until(() -> true);
            ledgers = Ledgers.of(standIns);
        }
        return ledgers;
    }

    @Override
    public void close() {
        program.close();
        standInProgram.close();
    }
}
