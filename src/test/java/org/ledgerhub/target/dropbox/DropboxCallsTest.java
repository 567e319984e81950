package org.ledgerhub.target.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Delivery.File.Role;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;

/** How many calls 200 invoices with their PDF take, each looked up first, counted at the stand-in. */
class DropboxCallsTest {
    private static final int INVOICES = 200;
    private static final double GOAL = 1.1;

    @Test
    void invoicesOfABusyLaneTakeLessThanACallEach(@TempDir Path data) throws Exception {
        double calls = calls(data, 20);

        assertThat(calls / INVOICES).as("calls per invoice with its PDF").isLessThanOrEqualTo(GOAL);
    }

    @Test
    void invoicesThatComeOneByOneTakeOneCallForEachFile(@TempDir Path data) throws Exception {
        double calls = calls(data, 1);

        assertThat(calls / (2 * INVOICES)).as("calls per file").isLessThanOrEqualTo(GOAL);
    }

    private static long calls(Path data, int together) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            FakeSession session = DropboxTrial.session(sandbox, Map.of());
            DropboxTarget target = new DropboxTarget();
            List<Delivery> all =
                    IntStream.range(0, INVOICES).mapToObj(i -> invoice()).toList();
            for (int first = 0; first < INVOICES; first += together) {
                List<Delivery> lane = all.subList(first, first + together);
                assertThat(target.find(lane, session).values()).allMatch(found -> found.isEmpty());
                assertThat(target.book(lane, session)).allMatch(Outcome.Booked.class::isInstance);
            }
            assertThat(sandbox.books("dropbox").path("files")).hasSize(2 * INVOICES);
            long calls = sandbox.calls("dropbox");
            System.out.printf("Dropbox: %d calls for %d invoices with PDF, %d together%n", calls, INVOICES, together);
            return calls;
        }
    }

    private static Delivery invoice() {
        String id = UUID.randomUUID().toString();
        return new Delivery(
                id,
                Delivery.Purpose.FILES,
                "studio-lumen",
                Delivery.Kind.PURCHASES,
                LocalDate.of(2026, 3, 14),
                "A1",
                id.substring(0, 8),
                id,
                null,
                Map.of(),
                null,
                false,
                List.of(
                        Samples.file(Role.ORIGINAL, "invoice.xml", "<Invoice>" + id + "</Invoice>"),
                        Samples.file(Role.ATTACHMENT, "invoice.pdf", "%PDF-1.7 " + id)));
    }
}
