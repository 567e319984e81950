package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** The pages show where documents stand, and their buttons move them. */
@WithHub
class PagesTest {
    private final Hub hub;

    PagesTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void bookedInvoiceShowsItsPostingReasonsAndDelivery() {
        String id = hub.submit(BakeryInvoice.unseen());
        hub.submission(id, "booked");
        Browser demo = Browser.signedIn(hub, "demo", "demo");

        assertThat(demo.get("/submissions").text()).contains("/submissions/" + id);
        assertThat(demo.get("/submissions/" + id).text())
                .contains("612300", "telecom", "octopus", "Reverse", "booked")
                .doesNotContain("Set aside");
    }

    @Test
    void heldDocumentTellsItsProblemAndIsSetAsideByItsButton() {
        String id = hub.submit(("scribble " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        hub.submission(id, "held");
        Browser demo = Browser.signedIn(hub, "demo", "demo");
        Caller.Answer page = demo.get("/submissions/" + id);
        assertThat(page.text()).contains("format-unknown", "Try again", "Mark as booked by hand");

        Caller.Answer sent = demo.submit("/submissions/" + id, page, "action=dismiss&reason=no+document");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(demo.get("/submissions/" + id).text()).contains("set aside", "no document");
    }

    @Test
    void nameOfAFileIsNeverMarkup() {
        hub.demo()
                .post(
                        "/api/documents?fileName=%3Cscript%3Ealert(1)%3C%2Fscript%3E.xml",
                        ("x" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(Browser.signedIn(hub, "demo", "demo").get("/submissions").text())
                .contains("script&gt;.xml")
                .doesNotContain("<script>");
    }

    @Test
    void unknownSubmissionIsAPageThatSaysSo() {
        Caller.Answer page = Browser.signedIn(hub, "demo", "demo").get("/submissions/nobody");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("There is no submission nobody.");
    }

    @Test
    void emptyFirmIsToldWhatToDoNext() {
        Browser twee = Browser.signedIn(hub, "twee", "twee");

        assertThat(twee.get("/submissions").text()).contains("Nothing here", "inbox folder");
        assertThat(twee.get("/review").text()).contains("Nothing waits for you");
    }
}
