package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.Hub.soon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Hub;
import org.ledgerhub.KeptOriginals;
import org.ledgerhub.target.sftp.SftpServer;

@WithOpenDoors
class SftpDoorIT {
    private static final String ROUTE = "receive-document-from-sftp";

    private final Hub hub;
    private final Path out;
    private final CamelContext camel;

    SftpDoorIT(Hub hub, SftpServer server, CamelContext camel) {
        this.hub = hub;
        this.out = server.root().resolve("out");
        this.camel = camel;
    }

    @Test
    void fileIsBookedAndMovedWhileUnfinishedOnesAreLeftAlone() throws Exception {
        Files.write(out.resolve("later.xml.part"), BakeryInvoice.numbered("S-LATER"));
        Files.write(out.resolve("taken.xml"), BakeryInvoice.numbered("S-TAKEN"));

        soon().until(() -> hub.timesBooked("S-TAKEN") == 1);

        assertThat(out.resolve(".done/taken.xml")).exists();
        assertThat(out.resolve("taken.xml")).doesNotExist();
        assertThat(out.resolve("later.xml.part")).exists();
        assertThat(hub.submissions("later.xml.part")).isEmpty();
    }

    @Test
    void fileThatCouldNotBeMovedIsTakenAgainAndBookedOnce() throws Exception {
        camel.getRouteController().stopRoute(ROUTE);
        Path done = out.resolve(".done");
        Path aside = out.resolve(".aside");
        boolean there = Files.exists(done);
        if (there) {
            Files.move(done, aside);
        }
        Files.createFile(done);
        Files.write(out.resolve("stuck.xml"), BakeryInvoice.numbered("S-STUCK"));
        camel.getRouteController().startRoute(ROUTE);
        soon().until(() -> hub.timesBooked("S-STUCK") == 1);
        assertThat(out.resolve("stuck.xml")).exists();

        Files.delete(done);
        if (there) {
            Files.move(aside, done);
        }

        soon().until(() -> Files.exists(out.resolve(".done/stuck.xml")));
        assertThat(hub.submissions("stuck.xml")).hasSize(1);
        assertThat(hub.timesBooked("S-STUCK")).isEqualTo(1);
    }

    @Test
    void routeThatStopsInTheMiddleLosesAndDoublesNothing() throws Exception {
        for (int i = 1; i <= 12; i++) {
            Files.write(out.resolve("many-" + i + ".xml"), BakeryInvoice.numbered("S-MANY-" + i));
        }
        soon().until(() -> moved() >= 1);
        camel.getRouteController().stopRoute(ROUTE);
        camel.getRouteController().startRoute(ROUTE);

        soon().until(() -> moved() == 12);
        soon().untilAsserted(() -> assertThat(
                        IntStream.rangeClosed(1, 12).mapToObj(i -> hub.timesBooked("S-MANY-" + i)))
                .containsOnly(1L));
    }

    @Test
    void fileThatCanNotBeStoredStaysAndIsTakenLater() throws Exception {
        byte[] document = hub.originals().obstructable("S-OBSTRUCTED");
        try (KeptOriginals.Obstacle obstacle = hub.originals().obstruct(document)) {
            Files.write(out.resolve("obstructed-far.xml"), document);
            Files.write(out.resolve("beside-far.xml"), BakeryInvoice.numbered("S-BESIDE"));
            soon().until(() -> hub.timesBooked("S-BESIDE") == 1);
            assertThat(out.resolve("obstructed-far.xml")).exists();
        }

        soon().until(() -> hub.timesBooked("S-OBSTRUCTED") == 1);
    }

    private long moved() throws IOException {
        Path done = out.resolve(".done");
        if (!Files.isDirectory(done)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(done)) {
            return files.filter(file -> file.getFileName().toString().startsWith("many-"))
                    .count();
        }
    }
}
