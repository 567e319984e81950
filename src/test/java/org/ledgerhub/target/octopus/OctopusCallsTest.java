package org.ledgerhub.target.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Delivery.File.Role;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;

/** How many calls 200 invoices with their PDF take, looked up, booked and read back, counted at the stand-in. */
class OctopusCallsTest {
    private static final int INVOICES = 200;

    @TempDir
    Path folder;

    @Test
    void invoicesOfABusyLaneTakeTwoCallsABatchBesidesTheirOwn() throws Exception {
        // a booking each, and for twenty of them what changed before and what changed after
        // and Octopus allows it in a day
        assertThat(calls(OctopusSpec.SPEC.maxBatch(), "--hub.sandbox.octopus-daily-limits=1"))
                .as("of at most 440: 2.2 an invoice")
                .isEqualTo(INVOICES + 2 * INVOICES / OctopusSpec.SPEC.maxBatch());
    }

    @Test
    void invoicesThatComeOneByOneTakeThreeCallsEach() throws Exception {
        assertThat(calls(1)).isEqualTo(3 * INVOICES);
    }

    private long calls(int together, String... settings) throws Exception {
        try (OctopusTrial trial = new OctopusTrial()) {
            trial.open(folder, settings); // books one invoice: supplier, book years and journals are known
            long before = trial.calls();
            List<Delivery> all = IntStream.range(0, INVOICES)
                    .mapToObj(i -> trial.accepted(List.of(
                            Samples.file(Role.ORIGINAL, "invoice.xml", "<Invoice>" + i + "</Invoice>"),
                            Samples.file(Role.ATTACHMENT, "invoice.pdf", "%PDF-1.7 " + i))))
                    .toList();
            for (int first = 0; first < INVOICES; first += together) {
                List<Delivery> lane = all.subList(first, first + together);
                assertThat(trial.target().find(lane, trial.session()).values()).allMatch(found -> found.isEmpty());
                assertThat(trial.target().book(lane, trial.session())).allMatch(Outcome.Booked.class::isInstance);
            }
            assertThat(trial.entries()).isEqualTo(INVOICES);
            long calls = trial.calls() - before;
            System.out.printf("Octopus: %d calls for %d invoices with PDF, %d together%n", calls, INVOICES, together);
            return calls;
        }
    }
}
