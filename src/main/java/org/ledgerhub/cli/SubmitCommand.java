package org.ledgerhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
    /** Where a submission stays until somebody or something else acts. */
    private static final Set<String> ENDS = Set.of("booked", "held", "duplicate", "dismissed", "coded");

    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

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

    private record Sent(Path file, String original) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        HubClient client = new HubClient(hub);
        Told told = new Told(spec.commandLine().getErr());
        List<Sent> sent = new ArrayList<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                JsonNode original = client.submit(file, dossier).path("original");
                sent.add(new Sent(file, original.path("id").asText()));
            } else {
                told.problem(file.toString(), Problem.error("unreadable", "There is no such file.", "Check its name."));
            }
        }
        spec.commandLine().getOut().println(sent.size() + " of " + files.size() + " stored by the hub.");
        return noWait ? told.exitCode() : Math.max(told.exitCode(), follow(sent, client));
    }

    private int follow(List<Sent> sent, HubClient client) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(timeout).toNanos();
        List<Sent> open = new ArrayList<>(sent);
        boolean held = false;
        while (!open.isEmpty()) {
            for (Sent file : List.copyOf(open)) {
                JsonNode original = client.get("/api/originals/" + file.original());
                if (ended(original)) {
                    held |= tell(file, original, client);
                    open.remove(file);
                }
            }
            if (!open.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    open.forEach(file -> spec.commandLine().getErr().println(file.file() + ": still on its way."));
                    return CommandLineDoor.PROBLEM;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            }
        }
        return held ? CommandLineDoor.PROBLEM : CommandLineDoor.FINE;
    }

    private static boolean ended(JsonNode original) {
        if (original.path("reading").asText().equals("pending")) {
            return false;
        }
        for (JsonNode submission : original.path("submissions")) {
            boolean waitsForTrigger = submission.path("waitingFor").asText().equals("trigger");
            if (!ENDS.contains(submission.path("status").asText()) && !waitsForTrigger) {
                return false;
            }
        }
        return true;
    }

    /** Prints a line for each document; true when one is held. */
    private boolean tell(Sent file, JsonNode original, HubClient client) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean held = false;
        for (JsonNode brief : original.path("submissions")) {
            JsonNode submission =
                    client.get("/api/submissions/" + brief.path("id").asText());
            held |= submission.path("status").asText().equals("held");
            out.println(SubmissionLine.of(file.file().getFileName().toString(), submission));
        }
        return held;
    }
}
