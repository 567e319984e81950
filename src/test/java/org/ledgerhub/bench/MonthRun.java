package org.ledgerhub.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Connects a client to each target over REST and sends it a month of papers, in good weather and in bad: the books of
 * each stand-in must be exactly what an accountant would write down from the papers.
 */
@Command(
        name = "month-run",
        description = "A month of papers through a running hub into every target, in good weather and in bad.",
        mixinStandardHelpOptions = true)
public final class MonthRun implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int REVOCATIONS = 2;
    private static final int SHOWN = 40;

    @Option(names = "--target", description = "Into which targets: ${COMPLETION-CANDIDATES} (all by default).")
    List<MonthPlace> places = List.of(MonthPlace.values());

    @Option(names = "--weather", description = "${COMPLETION-CANDIDATES} (both by default).")
    List<Weather> weathers = List.of(Weather.values());

    @Option(names = "--seed", description = "Decides which calls fail (${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--jar", description = "The hub (${DEFAULT-VALUE}).")
    Path jar = Path.of("target", "ledgerhub.jar");

    @Option(names = "--mappings", description = "The mapping files (${DEFAULT-VALUE}).")
    Path mappings = Path.of("mappings");

    @Option(names = "--folder", description = "Where everything is kept (by default a temporary folder).")
    @Nullable
    Path folder;

    PrintStream out = System.out;

    /** What the packages do while the papers go through. */
    enum Weather {
        GOOD,
        /** Of the writing calls 20 % get no answer, 20 % of all calls fail, and tokens are revoked twice. */
        BAD
    }

    /** Exit code 0 when all books are as expected, 1 when they are not. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MonthRun())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<String> differences = run();
        differences.stream().limit(SHOWN).forEach(out::println);
        out.println(differences.isEmpty() ? "result: all books as expected" : "result: NOT AS EXPECTED");
        return differences.isEmpty() ? 0 : 1;
    }

    /** Everything in which books differ from what is expected. */
    List<String> run() throws Exception {
        Path place = folder == null ? Files.createTempDirectory("month-run") : Files.createDirectories(folder);
        Program.Jar program = Program.Jar.extract(jar, place.resolve("program"));
        List<String> differences = new ArrayList<>();
        for (Weather weather : weathers) {
            differences.addAll(run(weather, program, Files.createDirectories(place.resolve(weather.name()))));
        }
        return differences;
    }

    private List<String> run(Weather weather, Program.Jar program, Path own) throws Exception {
        Path rules = MonthRules.in(own.resolve("mappings"), mappings, places);
        List<String> settings = List.of(
                "--hub.mappings=" + rules,
                "--hub.url=" + MonthOffice.ADDRESS,
                "--hub.delivery.first-pause=200ms",
                "--hub.delivery.longest-pause=2s");
        try (Site site = new Site(program.quickToStart("sandbox"), program.quickToStart("hub"), own, 0, settings)) {
            return new Sending(weather, site).run();
        }
    }

    /** One month through one hub. */
    private final class Sending {
        private final Weather weather;
        private final Site site;
        private final MonthOffice office;
        private final Map<MonthPlace, MonthOffice.Connected> connected = new LinkedHashMap<>();
        private int revoked;

        Sending(Weather weather, Site site) {
            this.weather = weather;
            this.site = site;
            this.office = new MonthOffice(site);
        }

        List<String> run() throws Exception {
            for (MonthPlace place : places) {
                connected.put(place, office.connect(place));
            }
            blow(false);
            long began = System.nanoTime();
            int sent = 0;
            for (MonthPlace place : places) {
                for (MonthPaper paper : place.papers()) {
                    office.send(place, paper);
                    sent++;
                }
            }
            int all = sent;
            List<String> differences = await(sent);
            differences.addAll(compare(Duration.ofNanos(System.nanoTime() - began)));
            return differences;
        }

        /** Gives what is not booked when patience is over, or lacks something. */
        private List<String> await(int all) throws IOException, InterruptedException {
            try {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> settled(all));
            } catch (ConditionTimeoutException still) {
                out.println("Patience is over: " + still.getMessage());
            }
            List<String> others = new ArrayList<>();
            for (MonthPlace place : places) {
                office.progress(place).others().forEach(other -> others.add(weather + " " + place + " shows " + other));
            }
            return others;
        }

        /** Revokes when a third, and when two thirds, are booked. */
        private boolean settled(int all) throws IOException, InterruptedException {
            int booked = 0;
            for (MonthPlace place : places) {
                booked += office.progress(place).booked();
            }
            if (weather == Weather.BAD && revoked < REVOCATIONS && booked >= all * (revoked + 1) / (REVOCATIONS + 1)) {
                revoked++;
                blow(true);
                for (MonthOffice.Connected one : connected.values()) {
                    office.signIn(one.place(), one.id());
                }
            }
            return booked == all;
        }

        private void blow(boolean revoke) throws IOException, InterruptedException {
            if (weather == Weather.GOOD) {
                return;
            }
            for (String target :
                    places.stream().map(MonthPlace::target).distinct().toList()) {
                String faults = "{\"seed\":%d,\"loseAnswerPercent\":20,\"failPercent\":20,\"revokeTokens\":%s}"
                        .formatted(seed + revoked, revoke);
                site.standIns()
                        .post(
                                "/sandbox/" + target + "/_faults",
                                "application/json",
                                faults.getBytes(StandardCharsets.US_ASCII));
            }
        }

        private List<String> compare(Duration took) throws IOException, InterruptedException {
            List<String> differences = new ArrayList<>();
            for (MonthOffice.Connected one : connected.values()) {
                List<String> standing = new MonthStanding(one.place(), one.remoteName()).texts(site.standIns());
                List<String> expected = new MonthExpected(one.place()).texts();
                surplus(expected, standing)
                        .forEach(text -> differences.add(weather + " " + one.place() + " lacks " + text));
                surplus(standing, expected)
                        .forEach(text -> differences.add(weather + " " + one.place() + " has also " + text));
                out.printf(
                        "%-4s %-8s %d papers, %d entries and files stand, %d expected%n",
                        weather, one.place(), one.place().papers().size(), standing.size(), expected.size());
            }
            out.printf("%-4s weather: %d s, tokens revoked %d times%n", weather, took.toSeconds(), revoked);
            return differences;
        }
    }

    private static List<String> surplus(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }
}
