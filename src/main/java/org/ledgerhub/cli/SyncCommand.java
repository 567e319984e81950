package org.ledgerhub.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends what a dossier has waiting for its trigger. */
@Command(
        name = "sync",
        description = "Synchronises a dossier now: sends what waits for its trigger.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = "  ledgerhub sync --dossier bakkerij-peeters")
final class SyncCommand implements Callable<Integer> {
    @Mixin
    private HubOptions hub = new HubOptions();

    @Option(names = "--dossier", required = true, paramLabel = "ID", description = "The dossier.")
    private String dossier = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        int released = new HubClient(hub)
                .post("/api/dossiers/" + HubClient.encode(dossier) + "/synchronise")
                .path("released")
                .asInt();
        spec.commandLine().getOut().println(released + " on their way.");
        return CommandLineDoor.FINE;
    }
}
