package org.ledgerhub.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the stand-ins of the packages alone, without a hub. */
@Command(
        name = "sandbox",
        description = "The stand-ins alone, without a hub, on this machine's own address; ends with Ctrl-C.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ledgerhub sandbox --port 8090", "  ledgerhub --hub.sandbox.url=http://127.0.0.1:8090"})
final class SandboxCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port (${DEFAULT-VALUE}).", defaultValue = "8090")
    private int port;

    @Option(
            names = "--sftp-port",
            paramLabel = "PORT",
            description = "SFTP port (${DEFAULT-VALUE}).",
            defaultValue = "2222")
    private int sftpPort;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the books are kept (${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        RunningStandIns standIns = RunningStandIns.start(port, data, sftpPort);
        spec.commandLine().getOut().println("The stand-ins are ready at " + standIns.address());
        standIns.untilStopped();
        return CommandLineDoor.FINE;
    }
}
