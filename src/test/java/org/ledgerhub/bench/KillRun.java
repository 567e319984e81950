package org.ledgerhub.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Sends the same documents twice, to a hub that is left alone and to one that is killed again and again, and compares
 * the books in which both end: nothing lost, nothing twice, statements of an account in their order.
 */
@Command(
        name = "kill-run",
        description = "Kills a hub again and again while documents go through, and compares the books.",
        mixinStandardHelpOptions = true)
public final class KillRun implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Option(names = "--kills", description = "How often the hub is killed (${DEFAULT-VALUE}).")
    int kills = 50;

    @Option(names = "--documents", description = "How many files are sent, copies included (${DEFAULT-VALUE}).")
    int documents = 500;

    @Option(names = "--seed", description = "Decides about the files and the moments (by default from the clock).")
    long seed = System.nanoTime();

    @Option(names = "--latency", description = "Milliseconds a call to Octopus takes at least (${DEFAULT-VALUE}).")
    int latency = 10;

    @Option(names = "--dossier", description = "Whose documents: Octopus, SFTP and folder by default.")
    List<String> dossiers = List.of("bakkerij-peeters", "garage-noord");

    @Option(names = "--jar", description = "The hub (${DEFAULT-VALUE}).")
    Path jar = Path.of("target", "ledgerhub.jar");

    @Option(names = "--folder", description = "Where everything is kept (by default a temporary folder).")
    @Nullable
    Path folder;

    PrintStream out = System.out;

    /** Exit code 0 when the books are equal, 1 when they are not. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new KillRun()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<String> discrepancies = run();
        discrepancies.stream().limit(SHOWN).forEach(out::println);
        out.println(discrepancies.isEmpty() ? "result: equal, nothing lost, nothing twice" : "result: NOT EQUAL");
        return discrepancies.isEmpty() ? 0 : 1;
    }

    /** Runs both; gives everything in which they differ from each other or from what the workload must end in. */
    List<String> run() throws Exception {
        Path place = folder == null ? Files.createTempDirectory("kill-run") : Files.createDirectories(folder);
        Workload workload = Workload.of(seed, documents, dossiers);
        KillPlan plan = KillPlan.of(seed, kills, workload.all());
        out.printf("seed %d, %d files, %d kills, in %s%n", seed, workload.all(), kills, place);
        Program.Jar program = Program.Jar.extract(jar, place.resolve("program"));
        Run.Result undisturbed = play("undisturbed", program, place, workload, new KillPlan(List.of()));
        Run.Result killed = play("with kills", program, place, workload, plan);
        List<String> discrepancies = new ArrayList<>(undisturbed.ledgers().differences(killed.ledgers()));
        discrepancies.addAll(of("undisturbed", undisturbed, workload));
        discrepancies.addAll(of("with kills", killed, workload));
        return discrepancies;
    }

    private Run.Result play(String name, Program.Jar program, Path place, Workload workload, KillPlan plan)
            throws Exception {
        long began = System.nanoTime();
        Path own = Files.createDirectories(place.resolve(name.replace(' ', '-')));
        try (Site site =
                new Site(program.quickToStart("sandbox"), program.quickToStart("hub"), own, latency, List.of())) {
            Run.Result result = new Run(site, out).play(workload, plan);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            out.printf(
                    "%s: %s; %d entries and files; %d tries unanswered; %d s%n",
                    name, result.sum(), result.ledgers().texts().size(), result.unanswered(), took.toSeconds());
            return result;
        }
    }

    static List<String> of(String name, Run.Result result, Workload workload) {
        List<String> discrepancies = new ArrayList<>();
        result.ledgers().faults().forEach(fault -> discrepancies.add(name + ": " + fault));
        Completeness sum = result.sum();
        if (!sum.balanced() || sum.delivered() != workload.delivered() || sum.refused() != workload.refused()) {
            discrepancies.add("%s: %s, but %d must be delivered and %d refused"
                    .formatted(name, sum, workload.delivered(), workload.refused()));
        }
        return discrepancies;
    }
}
