package org.ledgerhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends files to a running hub and shows where each ended. */
@Command(
        name = "submit",
        description = "Sends files to a running hub, shows progress and where each ended; exit 1 if any ends held.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ledgerhub submit data/demo/*",
            "  ledgerhub submit --dossier bakkerij-peeters --no-wait invoice.xml",
            "  HUB_TOKEN=... ledgerhub submit --url https://hub.example.org statement.cod"
        })
final class SubmitCommand implements Callable<Integer> {
    @Mixin
    private HubOptions hub = new HubOptions();

    @Option(
            names = "--dossier",
            paramLabel = "ID",
            description = "The dossier they are for; by default the document tells.")
    private @Nullable String dossier;

    @Option(names = "--no-wait", description = "Returns once the files are stored.")
    private boolean noWait;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait (${DEFAULT-VALUE}).",
            defaultValue = "120")
    private long timeout;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HubClient client = new HubClient(hub);
        Told told = new Told(spec.commandLine().getErr());
        Progress progress = new Progress(spec.commandLine().getErr(), files.size());
        List<Followed.Sent> sent = new ArrayList<>();
        for (Path file : files) {
            progress.show(sent.size(), "stored");
            if (Files.isRegularFile(file)) {
                send(file, client, sent, told);
            } else {
                told.problem(file.toString(), Problem.error("unreadable", "There is no such file.", "Check its name."));
            }
        }
        progress.clear();
        spec.commandLine().getOut().println(sent.size() + " of " + files.size() + " stored by the hub.");
        if (noWait) {
            return told.exitCode();
        }
        Followed followed = new Followed(
                client, spec.commandLine().getOut(), spec.commandLine().getErr());
        return Math.max(told.exitCode(), followed.toTheEnd(sent, Duration.ofSeconds(timeout)));
    }

    /** One file that the hub refuses keeps no other from being sent. */
    private void send(Path file, HubClient client, List<Followed.Sent> sent, Told told) throws IOException {
        try {
            JsonNode original = client.submit(file, dossier).path("original");
            sent.add(new Followed.Sent(file, original.path("id").asText()));
        } catch (HubClient.Refusal refusal) {
            if (refusal.signIn()) {
                throw refusal;
            }
            told.problem(file.toString(), refusal.problem());
        }
    }
}
