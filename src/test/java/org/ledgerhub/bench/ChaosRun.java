package org.ledgerhub.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Sends the same documents to one hub that is left alone and to a cluster that is hurt in every way again and again,
 * and compares the books in which both end: nothing lost, nothing twice, statements of an account in their order.
 */
@Command(
        name = "chaos-run",
        description = "Hurts a cluster again and again while documents go through, and compares the books.",
        mixinStandardHelpOptions = true)
public final class ChaosRun implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SHOWN = 20;

    @Option(names = "--blows", description = "How often the cluster is hurt (${DEFAULT-VALUE}).")
    int blows = 100;

    @Option(names = "--documents", description = "How many files are sent, copies included (${DEFAULT-VALUE}).")
    int documents = 2_000;

    @Option(names = "--seed", description = "Decides about the files and the blows (by default from the clock).")
    long seed = System.nanoTime();

    @Option(names = "--hubs", description = "How many hubs (${DEFAULT-VALUE}).")
    int hubs = 3;

    @Option(names = "--pause", description = "Milliseconds between two blows (${DEFAULT-VALUE}).")
    int pause = 2_000;

    @Option(names = "--dossier", description = "Whose documents: Octopus, Odoo and SFTP by default.")
    List<String> dossiers = List.of("bakkerij-peeters", "garage-noord");

    @Option(names = "--jar", description = "The hub (${DEFAULT-VALUE}).")
    Path jar = Path.of("target", "ledgerhub.jar");

    @Option(names = "--folder", description = "Where everything is kept (by default a temporary folder).")
    @Nullable
    Path folder;

    PrintStream out = System.out;

    /** Exit code 0 when the books are equal, 1 when they are not. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ChaosRun()).execute(arguments));
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
        Path place = folder == null ? Files.createTempDirectory("chaos-run") : Files.createDirectories(folder);
        Workload workload = Workload.of(seed, documents, dossiers, List.of(Paper.Channel.values()));
        ChaosPlan plan = ChaosPlan.of(seed, blows, hubs);
        out.printf("seed %d, %d files, %d hubs, %d blows, in %s%n", seed, workload.all(), hubs, blows, place);
        Program.Jar program = Program.Jar.extract(jar, place.resolve("program"));
        Run.Result undisturbed = undisturbed(program, place, workload.withoutTopic());
        Run.Result hurt = hurt(program, place, workload, plan);
        List<String> discrepancies = new ArrayList<>(undisturbed.ledgers().differences(hurt.ledgers()));
        discrepancies.addAll(KillRun.of("undisturbed", undisturbed, workload));
        discrepancies.addAll(KillRun.of("hurt", hurt, workload));
        return discrepancies;
    }

    private Run.Result undisturbed(Program.Jar program, Path place, Workload workload) throws Exception {
        long began = System.nanoTime();
        Path own = Files.createDirectories(place.resolve("undisturbed"));
        try (Site site = new Site(program.quickToStart("sandbox"), program.quickToStart("hub"), own, 0, List.of())) {
            Run.Result result = new Run(site, out).play(workload, new KillPlan(List.of()));
            tell("undisturbed", result, began);
            return result;
        }
    }

    private Run.Result hurt(Program.Jar program, Path place, Workload workload, ChaosPlan plan) throws Exception {
        Path own = Files.createDirectories(place.resolve("hurt"));
        try (Cluster cluster = new Cluster(program, own, hubs)) {
            long began = System.nanoTime();
            Feed feed = new Feed(cluster, hubs + 1);
            feed.send(workload.first()).get();
            await("first statements booked").until(() -> {
                Completeness sum = cluster.sum();
                return sum.delivered() == workload.first().size() && sum.waiting() == 0;
            });
            Future<?> rest = feed.send(workload.rest());
            int share = Math.max(
                    1, workload.rest().size() / Math.max(1, plan.blows().size()));
            for (int i = 0; i < plan.blows().size(); i++) {
                // No sender runs ahead of the blows, or a fast door would leave the later ones nothing to hit.
                feed.allow(workload.first().size() + share * (i + 2));
                Awaitility.await()
                        .pollDelay(Duration.ofMillis(pause))
                        .atMost(PATIENCE)
                        .until(() -> true);
                ChaosPlan.Blow blow = plan.blows().get(i);
                String seen = strike(cluster, blow);
                out.printf(
                        "%3d %-8s hub %d: %s; %d acknowledged, %s%n",
                        i + 1, blow.kind(), blow.hub() + 1, seen, feed.acknowledged(), cluster.sum());
            }
            feed.allow(Integer.MAX_VALUE);
            rest.get();
            await("nothing waits any more")
                    .until(() -> cluster.sum().waiting() == 0 && cluster.sum().in() >= workload.delivered());
            Run.Result result = new Run.Result(cluster.ledgersAtRest(), cluster.sum(), feed.unanswered());
            tell("hurt", result, began);
            return result;
        }
    }

    /** Hurts the cluster and heals it again; tells what came of it. */
    private static String strike(Cluster cluster, ChaosPlan.Blow blow) throws Exception {
        Member member = cluster.member(blow.hub());
        return switch (blow.kind()) {
            case KILL -> killed(member, List.of());
            case CLOCK -> killed(member, List.of("--hub.clock-ahead=PT90S"));
            case FREEZE -> {
                member.freeze();
                int expired = cluster.expireLeases(member);
                pass(blow.lasts());
                member.thaw();
                yield expired + " leases ran out while it was stopped";
            }
            case BROKER -> {
                cluster.broker().kill();
                pass(blow.lasts());
                cluster.broker().again();
                yield "the broker was away for " + blow.lasts().toMillis() + " ms";
            }
            case DATABASE -> {
                member.database().cut(caller -> true);
                pass(blow.lasts());
                member.database().mend();
                yield "no database for " + blow.lasts().toMillis() + " ms";
            }
            case SPLIT -> {
                split(cluster, member);
                pass(blow.lasts());
                cluster.members().forEach(each -> each.others().mend());
                yield "alone for " + blow.lasts().toMillis() + " ms";
            }
            case ANSWERS -> {
                cluster.faults("{\"seed\":" + blow.lasts().toMillis()
                        + ",\"loseAnswerPercent\":30,\"failPercent\":10,\"failStatus\":503}");
                pass(blow.lasts());
                cluster.faults("{}");
                yield "3 in 10 answers lost for " + blow.lasts().toMillis() + " ms";
            }
        };
    }

    private static String killed(Member member, List<String> more) throws Exception {
        member.program().kill();
        member.program().again(more);
        return "ready again after " + member.program().awaitReady().toMillis() + " ms";
    }

    /** Nobody reaches the hub, and the hub reaches nobody. */
    private static void split(Cluster cluster, Member alone) {
        InetAddress address = alone.address();
        for (Member each : cluster.members()) {
            each.others().cut(each == alone ? caller -> true : address::equals);
        }
    }

    private static void pass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(PATIENCE).until(() -> true);
    }

    private void tell(String name, Run.Result result, long began) {
        out.printf(
                "%s: %s; %d entries and files; %d tries unanswered; %d s%n",
                name,
                result.sum(),
                result.ledgers().texts().size(),
                result.unanswered(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class);
    }
}
