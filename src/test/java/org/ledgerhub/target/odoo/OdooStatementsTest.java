package org.ledgerhub.target.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.target.odoo.OdooBooks.line;
import static org.ledgerhub.target.odoo.OdooBooks.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;

/** Bank statements and files without posting, against the stand-in over real HTTP. */
class OdooStatementsTest {
    private static RunningSandbox sandbox;
    private OdooTarget target;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void freshBooks() throws Exception {
        sandbox.call("POST", "/sandbox/odoo/_reset", "");
        target = new OdooTarget();
    }

    /** Paid by a customer, a cost with its VAT on two accounts, and what nobody knows. */
    private static List<PostingLine> contra() {
        return List.of(
                line(Role.CONTRA, "400000", null, "121.00", null, null, "1"),
                line(Role.CONTRA, "656000", "10.00", null, "be-21-services", null, "2"),
                line(Role.CONTRA, "411000", "2.10", null, "be-21-services", null, "2"),
                line(Role.SUSPENSE, "499000", "8.90", null, null, null, "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void movementsStandOnTheAccountsOfTheirRules(String server) throws Exception {
        // given
        FakeSession session = session(server);
        Delivery statement = OdooBooks.statement("s-1", "001", "50.00", "150.00", contra());

        // when
        Outcome outcome = target.book(List.of(statement), session).getFirst();

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("ledgerhub.s-1", "BNK1 001", List.of()));
        JsonNode entry = OdooBooks.only(sandbox);
        assertThat(entry.path("kind").asText()).isEqualTo("bank");
        assertThat(entry.path("gross").asText()).isEqualTo("100.00");
        assertThat(entry.path("reference").asText()).isEqualTo("ledgerhub.s-1");
        assertThat(lines(entry))
                .containsExactly(
                        "550001 debit 121.00",
                        "400000 credit 121.00",
                        "550001 credit 12.10",
                        "656000 debit 10.00",
                        "411000 debit 2.10",
                        "550001 credit 8.90",
                        "499000 debit 8.90");
        assertThat(entry.path("attachments")).hasSize(1);
        assertThat(target.find(List.of(statement), session).get(statement)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void statementWhoseMovementsWereNotPlacedYetIsGoneOnWith(String server) throws Exception {
        // given: the first write is answered, the answer of the one that follows is lost before it arrives
        FakeSession session = session(server);
        Delivery statement = OdooBooks.statement("s-1", "001", "50.00", "150.00", contra());
        session.atNextEntry(() -> faults("{\"loseAnswerPercent\":100,\"loseAnswer\":\"before\"}"));
        assertThat(target.book(List.of(statement), session).getFirst()).isInstanceOf(Outcome.Uncertain.class);
        sandbox.call("DELETE", "/sandbox/odoo/_faults", "");
        OdooTarget restarted = new OdooTarget();
        Delivery planned = Samples.planned(statement, session.planned(statement));

        // when
        assertThat(restarted.find(List.of(planned), session).get(planned)).isEmpty();
        Outcome outcome = restarted.book(List.of(planned), session).getFirst();

        // then
        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
        assertThat(lines(OdooBooks.only(sandbox))).hasSize(7).contains("656000 debit 10.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void statementInALockedPeriodIsHeldBeforeItsDatesAreMoved(String server) throws Exception {
        // given
        sandbox.faults("odoo", "{\"closedUntil\":\"2026-03-31\"}");

        // when
        Outcome outcome = target.book(
                        List.of(OdooBooks.statement("s-1", "001", "50.00", "150.00", contra())), session(server))
                .getFirst();

        // then
        assertThat(((Outcome.Refused) outcome).problem().code()).isEqualTo("period-closed");
        assertThat(sandbox.books("odoo").path("entries")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void statementThatDoesNotFollowTheOneBeforeItIsBookedAndAsksForAttention(String server) {
        // given
        FakeSession session = session(server);
        target.book(List.of(OdooBooks.statement("s-1", "001", "50.00", "150.00", contra())), session);

        // when
        Outcome outcome = target.book(List.of(OdooBooks.statement("s-2", "002", "99.00", "199.00", contra())), session)
                .getFirst();

        // then
        assertThat(((Outcome.Booked) outcome).attention())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("previous statement"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void receiptIsADraftWithItsFileForAPerson(String server) throws Exception {
        // given
        FakeSession session = session(server);
        Delivery receipt = OdooBooks.receipt(
                "r-1", Delivery.Kind.RECEIPTS, Samples.file(Delivery.File.Role.ORIGINAL, "ticket.pdf", "%PDF ticket"));

        // when
        Outcome outcome = target.book(List.of(receipt), session).getFirst();

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("ledgerhub.r-1", null, List.of()));
        JsonNode entry = OdooBooks.only(sandbox);
        assertThat(entry.path("number").asText()).isEqualTo("/");
        assertThat(entry.path("attachments").path(0).path("name").asText()).isEqualTo("ticket.pdf");
        assertThat(target.find(List.of(receipt), session).get(receipt)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void receiptWhoseFileDidNotArriveBeforeAStopIsGoneOnWith(String server) throws Exception {
        // given: the draft was made, and then the hub stopped
        FakeSession session = session(server);
        Delivery receipt = OdooBooks.receipt(
                "r-1", Delivery.Kind.RECEIPTS, Samples.file(Delivery.File.Role.ORIGINAL, "t.pdf", "%PDF ticket"));
        session.atNextPlan(() -> faults("{\"loseAnswerPercent\":100}"));
        target.book(List.of(receipt), session);
        sandbox.call("DELETE", "/sandbox/odoo/_faults", "");
        OdooTarget restarted = new OdooTarget();
        Delivery planned = Samples.planned(receipt, session.planned(receipt));

        // when
        assertThat(restarted.find(List.of(planned), session).get(planned)).isEmpty();
        Outcome outcome = restarted.book(List.of(planned), session).getFirst();

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("ledgerhub.r-1", null, List.of()));
        assertThat(OdooBooks.only(sandbox).path("attachments")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void ublGoesThroughTheImportOfOdooWhenTheConnectionAsksForIt(String server) throws Exception {
        // given
        FakeSession session = OdooBooks.session(sandbox, server, Map.of("ublImport", "true"));
        Delivery invoice = OdooBooks.receipt(
                "u-1",
                Delivery.Kind.PURCHASES,
                Samples.file(Delivery.File.Role.ORIGINAL, "a.xml", "<Invoice><cbc:ID>PB-1</cbc:ID></Invoice>"));

        // when
        Outcome outcome = target.book(List.of(invoice), session).getFirst();

        // then
        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
        assertThat(OdooBooks.only(sandbox).path("yourReference").asText()).isEqualTo("PB-1");
        assertThat(target.find(List.of(invoice), session).get(invoice)).isPresent();
    }

    private static void faults(String json) {
        try {
            sandbox.faults("odoo", json);
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static FakeSession session(String server) {
        return OdooBooks.session(sandbox, server, Map.of());
    }
}
