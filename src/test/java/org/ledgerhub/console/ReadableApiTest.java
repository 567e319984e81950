package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** Whoever may see an invoice may read it as a page or a PDF; nobody else, and nothing in it runs. */
@WithHub
class ReadableApiTest {
    private final Hub hub;

    ReadableApiTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void invoiceIsShownAsAPageThatRunsNothingAndAsAPdf() {
        String id = hub.submit(BakeryInvoice.unseen());
        hub.submission(id, "booked");

        Caller.Answer page = hub.demo().get("/api/submissions/" + id + "/readable.html?language=fr");
        Caller.Answer pdf = hub.demo().get("/api/submissions/" + id + "/readable.pdf");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<html", "Facture ");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void invoiceOfAnotherFirmIsUnknown() {
        String id = hub.submit(BakeryInvoice.unseen());
        hub.submission(id, "booked");

        assertThat(hub.twee().get("/api/submissions/" + id + "/readable.html").status())
                .isEqualTo(404);
        assertThat(hub.twee().get("/api/submissions/" + id + "/readable.pdf").status())
                .isEqualTo(404);
    }
}
