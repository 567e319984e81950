package org.ledgerhub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameFilesIT {
    private static final List<String> DOSSIERS = List.of("bakkerij-peeters", "garage-noord");

    @Test
    void sameFilesFromAllSidesAndAfterARestartAreBookedOnce(@TempDir Path folder) throws Exception {
        // given: a statement, invoices and credit notes of all dossiers, each to be sent over every channel
        Workload workload = Workload.of(7, 25, DOSSIERS);
        List<Paper> papers = new ArrayList<>(workload.once());
        papers.removeIf(paper -> paper.name().endsWith(".cod") && !sets(workload, paper));
        List<Paper> copies = new ArrayList<>();
        for (Paper paper : papers) {
            for (Paper.Channel channel : List.of(Paper.Channel.INBOX, Paper.Channel.HTTP, Paper.Channel.HTTP_UNNAMED)) {
                copies.add(paper.over(channel));
            }
        }
        Program.Jar jar = Program.Jar.extract(Path.of(System.getProperty("hub.jar")), folder.resolve("program"));
        try (Site site = new Site(
                jar.quickToStart("sandbox"),
                jar.quickToStart("hub"),
                Files.createDirectories(folder.resolve("site")),
                0,
                List.of())) {
            Feed feed = new Feed(site, 6);

            // when: at the same time
            feed.send(copies).get();
            Ledgers once = settled(site, papers.size());

            // then
            assertThat(once.texts()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(once.faults()).isEmpty();

            // when: again, and again after a hard stop
            feed.send(copies).get();
            Ledgers twice = settled(site, papers.size());
            site.program().kill();
            site.program().again();
            site.program().awaitReady();
            feed.send(copies).get();
            Ledgers afterRestart = settled(site, papers.size());

            // then
            assertThat(twice).isEqualTo(once);
            assertThat(afterRestart).isEqualTo(once);
            assertThat(site.sum().balanced()).isTrue();
        }
    }

    /** A later statement that comes before it would set the opening balance in its place. */
    private static boolean sets(Workload workload, Paper paper) {
        return workload.first().stream().anyMatch(first -> first.name().equals(paper.name()));
    }

    /** When nothing waits and nothing changes any more. */
    private static Ledgers settled(Site site, int delivered) throws Exception {
        Awaitility.await("each booked once, see " + site.program().log())
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(site.sum())
                        .extracting(Completeness::delivered, Completeness::waiting)
                        .containsExactly((long) delivered, 0L));
        return site.ledgersAtRest();
    }
}
