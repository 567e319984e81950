package org.ledgerhub.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.Corpus;
import org.ledgerhub.document.Problem;

/**
 * Whatever happened to a file on its way: it is read, or its problem is told, soon, and nothing is thrown. The files
 * are our fixtures and, where it is given, the public corpus.
 *
 * <p>{@code -Ddamage.cases=200000} takes more of them and {@code -Ddamage.seed=N} others; a failure names the seed of
 * its case, which comes back with {@code -Ddamage.seed=N -Ddamage.cases=1}.
 */
class DamagedFilesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format");
    private static final int LARGEST = 200_000;
    private static final int CASES = Integer.getInteger("damage.cases", 5_000);
    private static final long SEED = Long.getLong("damage.seed", 1);

    /** Of the processor's time, so that a busy machine is not taken for a hanging reader. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({
        "coda, coda",
        "camt, camt",
        "mt940, mt940",
        "ubl, ubl sbdh",
        "cii, cii",
        "image, receipt",
        "pdf, receipt facturx",
        "zip, receipt",
        "mail, receipt"
    })
    void damagedFileIsReadOrItsProblemTold(String format, String corpus) throws Exception {
        // given
        List<Path> files = files(format, corpus.split(" "));
        Format reader = new Formats()
                .all().stream()
                        .filter(each -> each.name().equals(format))
                        .findFirst()
                        .orElseThrow();
        System.out.println(CASES + " damaged files of " + files.size() + " in " + format + ", from seed " + SEED);
        AtomicLong at = new AtomicLong(SEED);
        List<String> failures = new ArrayList<>();

        // when
        Thread reading = Thread.ofPlatform().daemon().start(() -> {
            for (; at.get() < SEED + CASES && failures.isEmpty(); at.incrementAndGet()) {
                Random random = new Random(at.get());
                Path file = files.get(random.nextInt(files.size()));
                tryOut(reader, file, random).ifPresent(failures::add);
            }
        });
        watch(reading, at);

        // then
        assertThat(failures).as("seed " + at).isEmpty();
    }

    private static Optional<String> tryOut(Format reader, Path file, Random random) {
        byte[] damaged = new byte[0];
        try {
            damaged = new Damage(random).to(Files.readAllBytes(file));
            reader.recognises(new Head("damaged", damaged, damaged.length));
            ReadFile read = ReadFile.by(reader, damaged);
            read.tree();
            problems(read).forEach(problem -> assertThat(problem.remedy()).isNotBlank());
            return Optional.empty();
        } catch (Throwable thrown) { // an exhausted stack or heap is what is looked for
            return Optional.of(file + " -> " + thrown + " at "
                    + List.of(thrown.getStackTrace()).stream().limit(6).toList() + "\n"
                    + HexFormat.of().formatHex(damaged, 0, Math.min(200, damaged.length)));
        }
    }

    private static Stream<Problem> problems(ReadFile read) {
        return read.reading() instanceof Reading.Unreadable unreadable
                ? Stream.of(unreadable.problem())
                : Stream.concat(
                        read.rejections().stream().map(ReadFile.Rejection::problem),
                        read.parts().stream().flatMap(part -> part.document().findings().stream()));
    }

    /** Waits until the reading ends; one case that takes too long ends the test. */
    private static void watch(Thread reading, AtomicLong at) throws InterruptedException {
        long current = -1;
        long began = 0;
        while (!reading.join(Duration.ofMillis(50))) {
            long used = THREADS.getThreadCpuTime(reading.threadId());
            if (at.get() != current) {
                current = at.get();
                began = used;
            }
            assertThat(Duration.ofNanos(used - began))
                    .as("seed " + current + " hangs at " + List.of(reading.getStackTrace()))
                    .isLessThan(LONGEST);
        }
    }

    private static List<Path> files(String format, String... corpus) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> fixtures = Files.walk(FIXTURES.resolve(format))) {
            fixtures.filter(file ->
                            Files.isRegularFile(file) && !file.toString().matches(".*\\.(yaml|tsv|csv)"))
                    .sorted()
                    .forEach(files::add);
        }
        if (Corpus.given()) {
            files.addAll(Corpus.files(corpus));
        }
        files.removeIf(file -> file.toFile().length() > LARGEST);
        return files;
    }
}
