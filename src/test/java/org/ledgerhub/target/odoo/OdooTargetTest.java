package org.ledgerhub.target.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.target.odoo.OdooBooks.line;
import static org.ledgerhub.target.odoo.OdooBooks.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Step;

/** Invoices in Odoo 19 over JSON-2 and in Odoo 16 over JSON-RPC, against the stand-in over real HTTP. */
class OdooTargetTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16", "/v18"})
    void purchaseIsBookedOnceWithItsFilesAndReadBack(String server) throws Exception {
        // given
        FakeSession session = session(server);
        Delivery purchase = OdooBooks.purchase("p-1", "F-1", OdooBooks.files("f-1"));

        // when
        Outcome outcome = book(session, purchase);

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("ledgerhub.p-1", "BILL/2026/03/0001", List.of()));
        JsonNode entry = OdooBooks.only(sandbox);
        assertThat(entry.path("reference").asText()).isEqualTo("ledgerhub.p-1");
        assertThat(entry.path("yourReference").asText()).isEqualTo("F-1");
        assertThat(entry.path("date").asText()).isEqualTo("2026-03-14");
        assertThat(lines(entry))
                .containsExactlyInAnyOrder(
                        "612300 debit 100.00 IN-V82-21-S", "411000 debit 21.00 IN-V82-21-S", "440000 credit 121.00");
        assertThat(entry.path("attachments")).hasSize(2);
        assertThat(target.find(List.of(purchase), session).get(purchase))
                .hasValueSatisfying(booked -> assertThat(booked.attention()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void batchIsBookedInItsOrderAndTheRefusedOnesAloneAreLeftOut(String server) throws Exception {
        // given: one whose account is unknown, and one that Odoo itself refuses to make
        List<Delivery> lane = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            lane.add(OdooBooks.purchase("p-" + i, "F-" + i, OdooBooks.files("f-" + i)));
        }
        lane.set(1, unknownAccount("p-2"));
        lane.set(4, negative("p-5"));

        // when
        List<Outcome> outcomes = target.book(lane, session(server));

        // then
        assertThat(outcomes).hasSize(6);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("account-unknown"));
        assertThat(outcomes.get(4))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().targetAnswer()).contains("negative total"));
        assertThat(List.of(outcomes.get(0), outcomes.get(2), outcomes.get(3), outcomes.get(5)))
                .allMatch(Outcome.Booked.class::isInstance);
        assertThat(sandbox.books("odoo").path("entries"))
                .as("nothing of the refused ones stays, not even a draft")
                .hasSize(4)
                .allMatch(entry -> entry.path("number").asText().startsWith("BILL/2026/03/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void vatOfTheDocumentIsLawWithinRoundingAndAnotherRateIsRefused(String server) throws Exception {
        // given
        Delivery rounded = OdooBooks.invoice(
                "p-1",
                "F-1",
                Posting.Kind.PURCHASE,
                "40.34",
                List.of(
                        line(Role.BASE, "612300", "33.33", null, "be-21-services"),
                        line(Role.VAT, "411000", "7.01", null, "be-21-services"),
                        line(Role.RELATION, "440000", null, "40.34", null)),
                List.of());
        Delivery other = OdooBooks.invoice(
                "p-2",
                "F-2",
                Posting.Kind.PURCHASE,
                "106.00",
                List.of(
                        line(Role.BASE, "612300", "100.00", null, "be-21-services"),
                        line(Role.VAT, "411000", "6.00", null, "be-21-services"),
                        line(Role.RELATION, "440000", null, "106.00", null)),
                List.of());

        // when
        List<Outcome> outcomes = target.book(List.of(rounded, other), session(server));

        // then
        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Booked("ledgerhub.p-1", "BILL/2026/03/0001", List.of()));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(lines(OdooBooks.only(sandbox))).contains("411000 debit 7.01 IN-V82-21-S", "440000 credit 40.34");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void vatDueByTheBuyerAndVatDeductedInPartStandAsInThePosting(String server) throws Exception {
        // given
        Delivery due = OdooBooks.invoice(
                "p-1",
                "F-1",
                Posting.Kind.PURCHASE,
                "121.00",
                List.of(
                        line(Role.BASE, "612300", "121.00", null, "eu-services-21-services"),
                        line(Role.VAT, "411000", "25.42", null, "eu-services-21-services"),
                        line(Role.VAT, "451000", null, "25.42", "eu-services-21-services"),
                        line(Role.RELATION, "440000", null, "121.00", null)),
                List.of());
        Delivery half = partly("p-2", "50");
        Delivery third = partly("p-3", "35");

        // when
        List<Outcome> outcomes = target.book(List.of(due, half, third), session(server));

        // then
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Booked.class,
                                booked -> assertThat(booked.attention()).isEmpty()));
        JsonNode entries = sandbox.books("odoo").path("entries");
        assertThat(lines(entries.get(0)))
                .containsExactlyInAnyOrder(
                        "612300 debit 121.00 IN-V82-21-EU-S",
                        "411000 debit 25.42 IN-V82-21-EU-S",
                        "451055 credit 25.42 IN-V82-21-EU-S",
                        "440000 credit 121.00");
        assertThat(lines(entries.get(1)))
                .containsExactlyInAnyOrder(
                        "610300 debit 100.00 IN-V82-CAR-EXC",
                        "610300 debit 10.50 IN-V82-CAR-EXC",
                        "411000 debit 10.50 IN-V82-CAR-EXC",
                        "440000 credit 121.00");
        assertThat(lines(entries.get(2)))
                .containsExactlyInAnyOrder(
                        "610300 debit 100.00 IN-V82-21-S",
                        "610300 debit 13.65",
                        "411000 debit 7.35 IN-V82-21-S",
                        "440000 credit 121.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void creditNotesAndSalesTakeTheirOwnSeries(String server) throws Exception {
        // given
        Delivery credit = OdooBooks.invoice(
                "p-1",
                "C-1",
                Posting.Kind.PURCHASE_CREDIT,
                "121.00",
                List.of(
                        line(Role.BASE, "612300", null, "100.00", "be-21-services"),
                        line(Role.VAT, "411000", null, "21.00", "be-21-services"),
                        line(Role.RELATION, "440000", "121.00", null, null)),
                List.of());
        Delivery sale = OdooBooks.invoice(
                "s-1",
                "V-1",
                Posting.Kind.SALE,
                "121.00",
                List.of(
                        line(Role.BASE, "700000", null, "100.00", "be-sale-21"),
                        line(Role.VAT, "451000", null, "21.00", "be-sale-21"),
                        line(Role.RELATION, "400000", "121.00", null, null)),
                List.of());

        // when
        FakeSession session = session(server);
        Outcome credited = book(session, credit);
        Outcome sold = book(session, sale);

        // then
        assertThat(credited).isEqualTo(new Outcome.Booked("ledgerhub.p-1", "RBILL/2026/03/0001", List.of()));
        assertThat(sold).isEqualTo(new Outcome.Booked("ledgerhub.s-1", "INV/2026/00001", List.of()));
        assertThat(sandbox.books("odoo").path("entries"))
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly("purchase-credit", "sale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void lockedPeriodIsHeldBeforeOdooMovesTheDateAndLeavesNoDraft(String server) throws Exception {
        // given: the chart is known from before the lock
        FakeSession session = session(server);
        book(session, OdooBooks.purchase("p-1", "F-1", List.of()));
        sandbox.faults("odoo", "{\"closedUntil\":\"2026-03-01\"}");

        // when
        Outcome outcome = book(session, OdooBooks.purchase("p-2", "F-2", List.of()));
        sandbox.call("DELETE", "/sandbox/odoo/_faults", "");
        Outcome later = book(session, OdooBooks.purchase("p-2", "F-2", List.of()));

        // then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("period-closed"));
        assertThat(later).isInstanceOf(Outcome.Booked.class);
        assertThat(sandbox.books("odoo").path("entries")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void archivedTaxAndUnknownRelationAreRefusedBeforeAnythingIsSent(String server) throws Exception {
        // given
        Delivery archived = OdooBooks.invoice(
                "p-1",
                "F-1",
                Posting.Kind.PURCHASE,
                "106.00",
                List.of(
                        line(Role.BASE, "230000", "100.00", null, "archived"),
                        line(Role.VAT, "411000", "6.00", null, "archived"),
                        line(Role.RELATION, "440000", null, "106.00", null)),
                List.of());
        FakeSession strict = OdooBooks.session(sandbox, server, Map.of("createRelations", "false"));

        // when
        Outcome first = book(session(server), archived);
        Outcome second = book(strict, OdooBooks.purchase("p-2", "F-2", List.of()));

        // then
        assertThat(((Outcome.Refused) first).problem().code()).isEqualTo("vat-code-unmapped");
        assertThat(((Outcome.Refused) second).problem().code()).isEqualTo("relation-unknown");
        assertThat(sandbox.books("odoo").path("entries")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void leftAsADraftCountsAsBookedAndHasNoNumber(String server) throws Exception {
        // given
        FakeSession session = OdooBooks.session(sandbox, server, Map.of("post", "false"));
        Delivery purchase = OdooBooks.purchase("p-1", "F-1", OdooBooks.files("f"));

        // when
        Outcome outcome = book(session, purchase);

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("ledgerhub.p-1", null, List.of()));
        assertThat(OdooBooks.only(sandbox).path("number").asText()).isEqualTo("/");
        assertThat(target.find(List.of(purchase), session).get(purchase)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void entryMadeByHandIsFoundAndAnotherOfOursIsNot(String server) throws Exception {
        // given
        FakeSession session = session(server);
        book(session, OdooBooks.purchase("p-1", "F-1", List.of()));
        Delivery same = OdooBooks.purchase("p-2", "F-1", List.of());
        assertThat(target.find(List.of(same), session).get(same)).isEmpty();

        // when
        takeNameOff("p-1");

        // then
        assertThat(target.find(List.of(same), session).get(same))
                .hasValueSatisfying(booked -> assertThat(booked.number()).isEqualTo("BILL/2026/03/0001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void sameDeliveryTwiceAtTheSameTimeStandsOnce(String server) throws Exception {
        // given: two processes that both believe that nothing stands there
        Delivery purchase = OdooBooks.purchase("p-1", "F-1", List.of());
        FakeSession first = session(server);
        first.atNextPlan(() -> new OdooTarget().book(List.of(purchase), session(server)));

        // when
        Outcome outcome = book(first, purchase);

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("ledgerhub.p-1", "BILL/2026/03/0001", List.of()));
        assertThat(lines(OdooBooks.only(sandbox))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void sameDraftTwiceAtTheSameTimeHasItsLinesOnce(String server) throws Exception {
        // given: two processes that both believe that nothing stands there, and nothing is posted
        Delivery purchase = OdooBooks.purchase("p-1", "F-1", List.of());
        FakeSession first = OdooBooks.session(sandbox, server, Map.of("post", "false"));
        FakeSession second = OdooBooks.session(sandbox, server, Map.of("post", "false"));
        first.atNextPlan(() -> new OdooTarget().book(List.of(purchase), second));

        // when
        Outcome outcome = book(first, purchase);

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("ledgerhub.p-1", null, List.of()));
        assertThat(lines(OdooBooks.only(sandbox))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void masterDataHasAccountsTaxesPlansAndMonthsClosedByLockDates(String server) throws Exception {
        // given
        sandbox.faults("odoo", "{\"closedUntil\":\"2026-01-31\"}");
        FakeSession session = session(server);
        book(session, OdooBooks.purchase("p-1", "F-1", List.of()));

        // when
        var masters = target.masterData(session);

        // then
        assertThat(masters.accounts()).anyMatch(account -> account.code().equals("612300") && !account.blocked());
        assertThat(masters.journals()).extracting(journal -> journal.code()).contains("INV", "BILL", "BNK1");
        assertThat(masters.vatCodes())
                .extracting(code -> code.code())
                .contains("none", "attn_VAT-IN-V82-21-S")
                .doesNotContain("attn_VAT-IN-V83-06");
        assertThat(masters.axes())
                .singleElement()
                .satisfies(axis -> assertThat(axis.values()).containsExactly("WERK", "WINKEL"));
        assertThat(masters.relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.vatId()).isEqualTo("BE0550011279"));
        assertThat(masters.periods())
                .filteredOn(period -> period.closed())
                .extracting(period -> period.code())
                .endsWith("2026-01");
        assertThat(masters.paymentTerms()).extracting(term -> term.name()).containsExactly("30 Days");
        assertThat(masters.currencies()).extracting(currency -> currency.code()).contains("EUR", "USD");
        assertThat(target.dossiers(session)).anyMatch(dossier -> "BE0891234515".equals(dossier.vatId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void entryInTheLedgerIsToldAsItWasSentWhereItStandsSo(String server) throws Exception {
        // given
        FakeSession session = session(server);
        Delivery purchase = OdooBooks.purchase("p-1", "F-1", List.of());
        assertThat(target.inLedger(purchase, session)).isEmpty();
        book(session, purchase);

        // when
        Posting there = target.inLedger(purchase, session).orElseThrow();

        // then
        assertThat(there.lines()).isEqualTo(purchase.posting().lines());
        assertThat(there.gross()).isEqualByComparingTo("121.00");
        assertThat(there.number()).isEqualTo("F-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void documentThatSomebodyBookedBesideOursIsTold(String server) throws Exception {
        // given
        FakeSession session = session(server);
        book(session, OdooBooks.purchase("p-1", "F-1", List.of()));
        takeNameOff("p-1");
        Delivery ours = OdooBooks.purchase("p-2", "F-1", List.of());
        book(session, ours);

        // when
        Outcome.Booked there = target.find(List.of(ours), session).get(ours).orElseThrow();

        // then
        assertThat(there.reference()).isEqualTo("ledgerhub.p-2");
        assertThat(there.attention()).extracting(Problem::code).containsExactly("booked-twice");
        assertThat(there.attention().getFirst().message()).contains("BILL/2026/03/0002, BILL/2026/03/0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v16"})
    void hubThatEndsWhileContactsAreLookedUpLeavesTheRestOfTheBatch(String server) throws Exception {
        FakeSession session = session(server);
        session.atNext(Step.RELATION, () -> session.end(true));

        List<Outcome> outcomes = target.book(
                List.of(OdooBooks.purchase("p-1", "F-1", List.of()), OdooBooks.purchase("p-2", "F-2", List.of())),
                session);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Booked.class);
        assertThat(OdooBooks.only(sandbox).path("yourReference").asText()).isEqualTo("F-1");
    }

    /** The entry looks as if a person typed it in. */
    private static void takeNameOff(String posting) throws Exception {
        sandbox.call("POST", "/sandbox/odoo/jsonrpc", """
                {"id":1,"params":{"service":"object","method":"execute_kw","args":["demo",1,"admin",
                 "ir.model.data","unlink",[%s],{}]}}""".formatted(namesOf(posting)));
    }

    private static String namesOf(String posting) throws Exception {
        JsonNode rows = sandbox.call("POST", "/sandbox/odoo/jsonrpc", """
                        {"id":1,"params":{"service":"object","method":"execute_kw","args":["demo",1,"admin",
                         "ir.model.data","search",[[["name","=","%s"]]],{}]}}""".formatted(posting))
                .json()
                .path("result");
        return "[" + rows.path(0).asText() + "]";
    }

    private static Delivery partly(String id, String share) {
        String deducted = share.equals("50") ? "10.50" : "7.35";
        String cost = share.equals("50") ? "10.50" : "13.65";
        return OdooBooks.invoice(
                id,
                "F-" + id,
                Posting.Kind.PURCHASE,
                "121.00",
                List.of(
                        line(Role.BASE, "610300", "100.00", null, "be-21-services", share, null),
                        line(Role.NON_DEDUCTIBLE, "610300", cost, null, "be-21-services"),
                        line(Role.VAT, "411000", deducted, null, "be-21-services"),
                        line(Role.RELATION, "440000", null, "121.00", null)),
                List.of());
    }

    private static Delivery unknownAccount(String id) {
        return OdooBooks.invoice(
                id,
                "F-" + id,
                Posting.Kind.PURCHASE,
                "121.00",
                List.of(
                        line(Role.BASE, "699999", "121.00", null, null),
                        line(Role.RELATION, "440000", null, "121.00", null)),
                List.of());
    }

    /** Below zero though it is no credit note: taken as a draft, refused when posted. */
    private static Delivery negative(String id) {
        return OdooBooks.invoice(
                id,
                "F-" + id,
                Posting.Kind.PURCHASE,
                "-5.00",
                List.of(
                        line(Role.BASE, "612300", null, "5.00", null),
                        line(Role.RELATION, "440000", "5.00", null, null)),
                List.of(Samples.file(Delivery.File.Role.ORIGINAL, "n.xml", "<n/>")));
    }

    private Outcome book(FakeSession session, Delivery delivery) {
        return target.book(List.of(delivery), session).getFirst();
    }

    private static FakeSession session(String server) {
        return OdooBooks.session(sandbox, server, Map.of());
    }
}
