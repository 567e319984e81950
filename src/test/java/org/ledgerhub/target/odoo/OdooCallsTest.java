package org.ledgerhub.target.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;

/** How many calls an invoice with its PDF costs, counted at the stand-in over 200 of them with warm masters. */
class OdooCallsTest {
    private static final int INVOICES = 200;
    /** Ten for a batch of fifty. */
    private static final int CALLS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void invoicesWithTheirPdfCostFewCalls(String server, @TempDir Path data) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox(data)) {
            // given: contact, chart and version are known
            OdooTarget target = new OdooTarget();
            FakeSession session = OdooBooks.session(sandbox, server, Map.of());
            target.book(List.of(OdooBooks.purchase("warm", "F-0", List.of())), session);
            List<Delivery> lane = new ArrayList<>();
            for (int i = 1; i <= INVOICES; i++) {
                lane.add(OdooBooks.purchase("i-" + i, "F-" + i, OdooBooks.files("i-" + i)));
            }
            long before = sandbox.calls("odoo");

            // when: looked up and booked as the out-desk does it
            int most = target.spec().maxBatch();
            for (int from = 0; from < lane.size(); from += most) {
                List<Delivery> batch = lane.subList(from, Math.min(lane.size(), from + most));
                assertThat(target.find(batch, session).values()).allMatch(found -> found.isEmpty());
                assertThat(target.book(batch, session)).allMatch(Outcome.Booked.class::isInstance);
            }

            // then
            long calls = sandbox.calls("odoo") - before;
            assertThat(calls).as("of at most 60: 0.3 an invoice").isEqualTo(CALLS);
            assertThat(sandbox.books("odoo").path("entries")).hasSize(INVOICES + 1);
        }
    }
}
