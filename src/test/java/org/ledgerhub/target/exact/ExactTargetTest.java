package org.ledgerhub.target.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.sandbox.exact.ExactCaller;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Step;
import org.ledgerhub.target.TargetFailure;

/** The target against its stand-in, over real HTTP. */
class ExactTargetTest {
    private static SignedInSandbox signedIn;

    private ExactTarget target;
    private FakeSession session;

    @BeforeAll
    static void start(@TempDir Path data) {
        signedIn = new SignedInSandbox(data);
    }

    @AfterAll
    static void stop() {
        signedIn.close();
    }

    @BeforeEach
    void freshBooks() throws IOException, InterruptedException {
        signedIn.sandbox.call("POST", "/sandbox/exact/_reset", "");
        target = new ExactTarget();
        session = signedIn.session(Map.of());
        signedIn.forgetTaken();
    }

    @Test
    void purchaseStandsWithItsPageOnceAndIsReadBack() throws Exception {
        // given
        Delivery delivery = Postings.purchase("p-1", Postings.xml("p-1"), Postings.pdf("p-1"));

        // when
        Outcome outcome = book(delivery);

        // then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Booked.class, booked -> {
            assertThat(booked.number()).isEqualTo("26200001");
            assertThat(booked.attention()).isEmpty();
        });
        JsonNode entry = onlyEntry();
        assertThat(entry.path("reference").asText()).isEqualTo("LH-p-1");
        assertThat(entry.path("yourReference").asText()).isEqualTo("INV-p-1");
        assertThat(entry.path("relation").asText()).isEqualTo("Drukkerij Linde");
        assertThat(entry.path("date").asText()).isEqualTo("2026-03-14");
        assertThat(lines(entry))
                .containsExactly("440000 credit 121.00", "612300 debit 100.00 A21", "411000 debit 21.00 A21");
        assertThat(entry.path("attachments")).hasSize(1);
        assertThat(entry.at("/attachments/0/sha256").asText())
                .isEqualTo(delivery.files().get(1).sha256());
        assertThat(session.steps())
                .containsEntry(Step.RELATION, Step.State.DONE)
                .containsEntry(Step.FILE, Step.State.DONE)
                .containsEntry(Step.ENTRY, Step.State.DONE)
                .containsEntry(Step.CONFIRM, Step.State.DONE);
    }

    @Test
    void originalGoesAlongWhenTheConnectionWantsItOrNothingElseIsThere() throws Exception {
        session = signedIn.session(Map.of("attachOriginal", "true"));
        book(Postings.purchase("p-1", Postings.xml("p-1"), Postings.pdf("p-1")));
        session = signedIn.session(Map.of());
        book(Postings.purchase("p-2", Postings.xml("p-2")));

        assertThat(entries().path(0).path("attachments")).hasSize(2);
        assertThat(entries().path(1).at("/attachments/0/name").asText()).isEqualTo("invoice.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"negative", "type"})
    void creditNoteStandsAsOneWhicheverWayItIsTold(String way) throws Exception {
        session = signedIn.session(Map.of("creditNotes", way));

        Outcome outcome = book(Postings.purchaseCredit("c-1"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Booked.class,
                        booked -> assertThat(booked.attention()).isEmpty());
        assertThat(onlyEntry().path("kind").asText()).isEqualTo("purchase-credit");
        assertThat(lines(onlyEntry()))
                .containsExactly("440000 debit 121.00", "612300 credit 100.00 A21", "411000 credit 21.00 A21");
    }

    @Test
    void vatOwedByTheBuyerAndVatThatIsNotDeductedStandAsMeant() throws Exception {
        book(Postings.delivery(Postings.invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                Postings.line(Role.BASE, "613400", "249.00", null, "eu-services-21-services"),
                Postings.line(Role.VAT, "411000", "52.29", null, "eu-services-21-services"),
                Postings.line(Role.VAT, "451000", null, "52.29", "eu-services-21-services"),
                Postings.line(Role.RELATION, "440000", null, "249.00", null))));
        book(Postings.delivery(Postings.invoice(
                "p-2",
                Posting.Kind.PURCHASE,
                Postings.line(Role.BASE, "612500", "100.00", null, "be-21-services", "50"),
                Postings.line(Role.VAT, "411000", "10.50", null, "be-21-services", "50"),
                Postings.line(Role.NON_DEDUCTIBLE, "612500", "10.50", null, "be-21-services", "50"),
                Postings.line(Role.RELATION, "440000", null, "121.00", null))));
        book(Postings.delivery(Postings.invoice(
                "p-3",
                Posting.Kind.PURCHASE,
                Postings.line(Role.BASE, "615200", "100.00", null, "foreign-vat"),
                Postings.line(Role.NON_DEDUCTIBLE, "615200", "10.00", null, "foreign-vat"),
                Postings.line(Role.ROUNDING, "657000", "0.01", null, null),
                Postings.line(Role.RELATION, "440000", null, "110.01", null))));

        assertThat(lines(entries().path(0)))
                .containsExactly(
                        "440000 credit 249.00",
                        "613400 debit 249.00 D21",
                        "411000 debit 52.29 D21",
                        "451000 credit 52.29 D21");
        assertThat(lines(entries().path(1)))
                .containsExactly("440000 credit 121.00", "612500 debit 110.50 A21", "411000 debit 10.50 A21");
        assertThat(lines(entries().path(2)))
                .containsExactly("440000 credit 110.01", "615200 debit 110.00 NA", "657000 debit 0.01 NA");
    }

    @Test
    void statementsStandBetweenTheirBalances() throws Exception {
        List<Outcome> outcomes = target.book(
                List.of(Postings.statement("b-1", "10.00", Postings.pdf("b-1")), Postings.statement("b-2", "105.50")),
                session);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Booked.class));
        assertThat(entries().path(0).path("reference").asText()).isEqualTo("LH-b-1");
        assertThat(entries().path(0).path("attachments")).hasSize(1);
        assertThat(lines(entries().path(0)))
                .containsExactly("550000 debit 95.50", "400000 credit 100.00", "499000 debit 4.50");
    }

    @Test
    void statementOfAnAccountWithoutABankJournalStandsInAGeneralOneWithTheBanksLine() throws Exception {
        // given: the link names journal 90, of which the masters say what it is
        session.on("1001001", target.masterData(session));
        Delivery first = in("90", Postings.statement("b-1", "10.00", Postings.pdf("b-1")));
        Delivery second = in("90", Postings.statement("b-2", "105.50"));
        assertThat(find(first)).isEmpty();

        // when
        List<Outcome> outcomes = target.book(List.of(first, second), session);

        // then
        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Booked.class,
                                booked -> assertThat(booked.attention()).isEmpty()));
        assertThat(entries())
                .extracting(entry -> entry.path("reference").asText())
                .containsExactly("LH-b-1", "LH-b-2");
        JsonNode entry = entries().path(0);
        assertThat(entry.path("kind").asText()).isEqualTo("general");
        assertThat(entry.path("journal").asText()).isEqualTo("90");
        assertThat(lines(entry)).containsExactly("550000 debit 95.50", "400000 credit 100.00", "499000 debit 4.50");
        assertThat(entry.path("attachments")).hasSize(1);
        assertThat(find(first)).hasValueSatisfying(there -> {
            assertThat(there.reference()).isEqualTo(((Outcome.Booked) outcomes.get(0)).reference());
            assertThat(there.attention()).isEmpty();
        });
        assertThat(target.inLedger(second, session)).hasValueSatisfying(standing -> {
            assertThat(standing.journal()).isEqualTo("90");
            assertThat(standing.lines())
                    .isEqualTo(Objects.requireNonNull(second.posting()).lines());
        });
    }

    private static Delivery in(String journal, Delivery of) {
        return new Delivery(
                of.id(),
                of.purpose(),
                of.dossier(),
                of.kind(),
                of.date(),
                journal,
                of.number(),
                of.key(),
                of.posting(),
                of.vatCodes(),
                of.naturalKey(),
                of.coda(),
                of.files());
    }

    @Test
    void receiptIsADocumentOfItsOwn() throws Exception {
        Delivery receipt = Postings.receipt("r-1", Postings.pdf("r-1"));

        assertThat(find(receipt)).isEmpty();
        assertThat(book(receipt)).isInstanceOf(Outcome.Booked.class);

        assertThat(find(receipt)).isPresent();
        assertThat(signedIn.sandbox.books("exact").at("/files/0/path").asText())
                .isEqualTo("bakkerij-peeters/LH-r-1/page.pdf");
    }

    @Test
    void lostAnswerIsUncertainAndTheEntryIsFoundByItsReference() throws Exception {
        // given
        Delivery delivery = Postings.purchase("p-1");
        book(Postings.purchase("warm-up"));

        // when
        Outcome outcome = while_("{\"loseAnswerPercent\":100}", delivery);

        // then
        assertThat(outcome).isInstanceOf(Outcome.Uncertain.class);
        assertThat(find(planned(delivery))).isPresent();
        assertThat(entries()).hasSize(2);
    }

    @Test
    void serverThatFailsWithoutWordsLeavesAWriteUncertain() throws Exception {
        Delivery delivery = Postings.purchase("p-1");
        book(Postings.purchase("warm-up"));

        Outcome outcome = while_("{\"failPercent\":100}", delivery);

        assertThat(outcome).isInstanceOf(Outcome.Uncertain.class);
        assertThat(find(planned(delivery))).isEmpty();
    }

    @Test
    void documentWhoseAnswerWasLostIsUsedByTheNextTryAndNotMadeTwice() throws Exception {
        // given
        Delivery delivery = Postings.purchase("p-1", Postings.pdf("p-1"));
        book(Postings.purchase("warm-up"));

        // when
        Outcome first = while_("{\"loseAnswerPercent\":100}", delivery);
        Outcome second = book(planned(delivery));

        // then
        assertThat(first).isInstanceOf(Outcome.Unreachable.class);
        assertThat(second).isInstanceOf(Outcome.Booked.class);
        assertThat(entries().path(1).path("attachments")).hasSize(1);
        assertThat(ExactCaller.rows(signedIn.caller.get("documents/Documents?$select=ID")))
                .hasSize(1);
    }

    @Test
    void fileThatIsRefusedIsToldBesideTheBookedEntry() throws Exception {
        Delivery.File empty = Samples.file(Delivery.File.Role.ATTACHMENT, "empty.pdf", "");

        Outcome outcome = book(Postings.purchase("p-1", empty, Postings.pdf("p-1")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Booked.class,
                        booked -> assertThat(booked.attention())
                                .extracting(Problem::code)
                                .containsExactly("attachment-missing"));
        assertThat(session.steps()).containsEntry(Step.ATTACHMENT, Step.State.FAILED);
        assertThat(onlyEntry().path("attachments")).hasSize(1);
    }

    @Test
    void tokenThatIsNoLongerTakenIsReplacedOnceAndNothingIsSentTwice() throws Exception {
        book(Postings.purchase("warm-up"));
        signedIn.sandbox.faults("exact", "{\"revokeTokens\":true}");

        assertThat(book(Postings.purchase("p-1"))).isInstanceOf(Outcome.Booked.class);
        assertThat(session.refusedTokens()).hasSize(1);
        assertThat(signedIn.taken(ExactSpec.ERRORS)).isEqualTo(1);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void noCallIsMadeWhenTheErrorsOfTheHourAreUsedUp() throws Exception {
        // given
        Duration hour = Duration.ofHours(1);
        FakeSession rationed = session.signedIn(signedIn.caller::access, new Calls() {
            @Override
            public void take(String budget) {
                throw new AssertionError("A call was paid.");
            }

            @Override
            public void need(String budget) {
                assertThat(budget).isEqualTo(ExactSpec.ERRORS);
                throw new TargetFailure(Problem.error("budget-spent", "Spent.", "Wait."), hour);
            }

            @Override
            public void told(String budget, long remaining, @Nullable Instant filledAgain) {
                throw new AssertionError("A call was made.");
            }
        });

        // when
        Outcome outcome =
                target.book(List.of(Postings.purchase("p-1")), rationed).getFirst();

        // then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreachable.class, waits -> {
            assertThat(waits.problem().code()).isEqualTo("budget-spent");
            assertThat(waits.retryAfter()).isEqualTo(hour);
        });
    }

    @Test
    void restOfABatchWaitsAfterARefusalAndNothingIsAskedTwice() throws Exception {
        Delivery bad = Postings.delivery(Postings.invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                Postings.line(Role.BASE, "612300", "121.00", null, "be-sale-21"),
                Postings.line(Role.RELATION, "440000", null, "121.00", null)));

        List<Outcome> outcomes = target.book(List.of(bad, Postings.purchase("p-2")), session);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Refused.class);
        assertThat(entries()).isEmpty();
    }

    @Test
    void companyThatTheAppMayNotOpenIsForAPersonToMend() {
        FakeSession elsewhere = session.on("1001008", MasterData.EMPTY);

        assertThat(target.book(List.of(Postings.purchase("p-1")), elsewhere).getFirst())
                .isInstanceOfSatisfying(Outcome.Unreachable.class, lost -> {
                    assertThat(lost.problem().code()).isEqualTo("sign-in-lost");
                    assertThat(lost.problem().remedy()).contains("permitted companies");
                });
        assertThat(signedIn.taken(ExactSpec.ERRORS)).isEqualTo(1);
    }

    @Test
    void tooManyCallsWaitForTheNextMinute() throws Exception {
        for (int i = 0; i < 60; i++) {
            signedIn.caller.get("vat/VATCodes?$top=1");
        }

        assertThat(book(Postings.purchase("p-1"))).isInstanceOfSatisfying(Outcome.Unreachable.class, busy -> {
            assertThat(busy.problem().code()).isEqualTo("target-down");
            assertThat(busy.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        });
    }

    @Test
    void refusalCarriesThePackagesOwnWords() {
        Outcome outcome = book(Postings.delivery(Postings.invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                Postings.line(Role.BASE, "612300", "121.00", null, "be-sale-21"),
                Postings.line(Role.RELATION, "440000", null, "121.00", null))));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("target-refused");
            assertThat(refused.problem().targetAnswer()).isEqualTo("Ongeldig: VAT code");
        });
    }

    @Test
    void whatIsWrongHereIsRefusedBeforeAnythingIsSent() throws Exception {
        assertRefused("account-unknown", line("699999"));
        assertRefused("account-blocked", line("600900"));
        signedIn.sandbox.faults("exact", "{\"closedUntil\":\"2026-03-31\"}");
        target = new ExactTarget();
        assertRefused("period-closed", line("612300"));
        assertThat(signedIn.sandbox.books("exact").path("files")).isEmpty();
    }

    private void assertRefused(String code, Delivery delivery) {
        assertThat(book(delivery))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
        assertThat(session.planned(delivery)).isNull();
    }

    private static Delivery line(String account) {
        return Postings.delivery(
                Postings.invoice(
                        "x-" + account,
                        Posting.Kind.PURCHASE,
                        Postings.line(Role.BASE, account, "121.00", null, "be-21-services"),
                        Postings.line(Role.RELATION, "440000", null, "121.00", null)),
                Postings.pdf("x"));
    }

    @Test
    void entryThatSomebodyBookedByHandIsFound() throws Exception {
        // given: the same document without our reference, and one of another total
        book(Postings.purchase("p-1"));
        String supplier = relations().getFirst().id();
        byHand(supplier, "INV-p-2", "100.00");
        byHand(supplier, "INV-p-3", "99.00");

        // when, then
        assertThat(find(Postings.purchase("p-2"))).isPresent();
        assertThat(find(Postings.purchase("p-3"))).isEmpty();
        assertThat(find(Postings.purchase("p-4"))).isEmpty();
    }

    private static void byHand(String supplier, String yourRef, String amount) throws Exception {
        String account = ExactCaller.rows(
                        signedIn.caller.get("bulk/Financial/GLAccounts?$select=ID&$filter=Code eq '612300'"))
                .path(0)
                .path("ID")
                .asText();
        signedIn.caller.created("purchaseentry/PurchaseEntries", """
                {"Journal":"20","Supplier":"%s","YourRef":"%s","EntryDate":"2026-03-14","PurchaseEntryLines":[
                 {"GLAccount":"%s","AmountFC":%s,"VATCode":"A21"}]}""".formatted(supplier, yourRef, account, amount));
    }

    @Test
    void entryThatExactChangedIsToldBesideIt() throws Exception {
        // given: VAT other than the package was told, as if somebody had corrected it
        Delivery delivery = Postings.purchase("p-1");
        Outcome.Booked booked = (Outcome.Booked) book(delivery);
        signedIn.caller.call(
                "PUT",
                "/api/v1/1001001/purchaseentry/PurchaseEntries(guid'" + booked.reference() + "')",
                "{\"EntryDate\":\"2026-03-15\"}");

        // when, then
        assertThat(find(delivery).orElseThrow().attention())
                .extracting(Problem::code)
                .containsExactly("booked-differs");
    }

    @Test
    void relationIsCreatedOnceWithItsAccountAndFoundAfterwards() throws Exception {
        Posting.Counterpart supplier = Postings.supplier("Drukkerij Linde", "BE0550011279", "BE20001122334456");
        Posting sample = Postings.purchase("p-1").posting();
        book(Postings.delivery(Postings.with(sample, supplier)));
        target = new ExactTarget();
        book(Postings.purchase("p-2"));
        Posting.Counterpart byAccount = Postings.supplier("Linde & Zn", null, "BE20001122334456");
        book(Postings.delivery(Postings.with(Postings.purchase("p-3").posting(), byAccount)));

        assertThat(relations()).singleElement().satisfies(relation -> {
            assertThat(relation.iban()).containsExactly("BE20001122334456");
            assertThat(relation.supplier()).isTrue();
            assertThat(relation.customer()).isFalse();
        });
        assertThat(entries()).hasSize(3);
    }

    @Test
    void relationWhoseAnswerWasLostIsNotCreatedTwice() throws Exception {
        Outcome outcome = while_("{\"loseAnswerPercent\":100}", Postings.purchase("p-1"));

        assertThat(outcome).isInstanceOf(Outcome.Uncertain.class);
        book(Postings.purchase("p-2"));
        assertThat(relations()).hasSize(1);
    }

    @Test
    void neverTheFirstOfSeveralRelations() throws Exception {
        for (int i = 0; i < 2; i++) {
            signedIn.caller.created(
                    "crm/Accounts",
                    "{\"Name\":\"Drukkerij Linde\",\"VATNumber\":\"BE0550.011.279\",\"IsSupplier\":true}");
        }

        assertThat(book(Postings.purchase("p-1")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("relation-ambiguous"));
    }

    @Test
    void unknownRelationIsHeldWhenItMayNotBeCreated() throws Exception {
        session = signedIn.session(Map.of("createRelations", "false"));

        assertThat(book(Postings.purchase("p-1")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("relation-unknown"));
    }

    @Test
    void customerThatIsASupplierSoFarBecomesBoth() throws Exception {
        signedIn.caller.created(
                "crm/Accounts", "{\"Name\":\"Hotel Astrid\",\"VATNumber\":\"BE0719442070\",\"IsSupplier\":true}");

        book(Postings.sale("s-1"));

        assertThat(relations()).singleElement().satisfies(relation -> {
            assertThat(relation.supplier()).isTrue();
            assertThat(relation.customer()).isTrue();
        });
        assertThat(lines(onlyEntry()))
                .containsExactly("400000 debit 242.00", "700000 credit 200.00 V21", "451000 credit 42.00 V21");
    }

    @Test
    void divisionsAreThoseThatAreActive() {
        assertThat(target.dossiers(session))
                .extracting(dossier -> dossier.id() + " " + dossier.name())
                .contains("1001001 Bakkerij Peeters BV", "1001008 Slagerij Claes BV")
                .doesNotContain("1001009 Oude Zaak NV");
    }

    @Test
    void masterDataIsFetchedWholeOnceAndThenByItsChanges() throws Exception {
        // when
        MasterData first = target.masterData(session);
        int calls = signedIn.taken(ExactSpec.DAY);
        signedIn.caller.created("crm/Accounts", "{\"Name\":\"Nieuw\"}");
        signedIn.sandbox.faults("exact", "{\"closedUntil\":\"2026-01-31\"}");
        target.masterData(session);
        MasterData second = new ExactTarget().masterData(session);

        // then
        assertThat(first.accounts())
                .hasSizeGreaterThan(120)
                .contains(new MasterData.Account("600900", "Achats, ancien compte", true));
        assertThat(first.journals())
                .extracting(MasterData.Journal::code)
                .contains("20", "50", "70", "90")
                .doesNotContain("57");
        assertThat(first.vatCodes())
                .contains(new MasterData.VatCode("A6", "Aankopen 6 %", new BigDecimal("6"), true, false))
                .noneMatch(code -> code.code().equals("OUD"));
        assertThat(first.axes()).extracting(MasterData.Axis::code).containsExactly("costCentre", "costUnit");
        assertThat(first.periods()).hasSize(36).noneMatch(MasterData.Period::closed);
        assertThat(first.paymentTerms()).contains(new MasterData.PaymentTerm("30", "30 dagen", 30));
        assertThat(first.currencies()).extracting(MasterData.Currency::code).contains("EUR", "USD");
        assertThat(calls).isEqualTo(11);
        assertThat(second.relations()).extracting(MasterData.Relation::name).containsExactly("Nieuw");
        assertThat(second.periods())
                .filteredOn(MasterData.Period::closed)
                .extracting(MasterData.Period::to)
                .contains(LocalDate.of(2026, 1, 31))
                .doesNotContain(LocalDate.of(2026, 2, 28));
    }

    @Test
    void entryIsShownAsItStandsForComparing() throws Exception {
        // given
        Delivery delivery = Postings.purchase("p-1");
        assertThat(target.inLedger(delivery, session)).isEmpty();
        book(delivery);
        Delivery other = Postings.delivery(Postings.invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                Postings.line(Role.BASE, "612400", "100.00", null, "be-21-services"),
                Postings.line(Role.VAT, "411000", "21.00", null, "be-21-services"),
                Postings.line(Role.RELATION, "440000", null, "121.00", null)));

        // when, then
        assertThat(target.inLedger(delivery, session)).hasValue(delivery.posting());
        assertThat(target.inLedger(other, session).orElseThrow().lines())
                .extracting(line -> line.account() + " " + line.signed())
                .containsExactly("411000 21.00", "440000 -121.00", "612300 100.00");
    }

    @Test
    void fileThatWasLackingIsAddedLater() throws Exception {
        // given: the second file of the entry did not get there, for the package took none at that moment
        Delivery.File other = Samples.file(Delivery.File.Role.ATTACHMENT, "hours.csv", "day;hours");
        Delivery delivery = Postings.purchase("p-1", Postings.pdf("p-1"));
        Outcome.Booked booked = (Outcome.Booked) book(delivery);
        Delivery whole =
                Samples.planned(Postings.purchase("p-1", Postings.pdf("p-1"), other), session.planned(delivery));

        // when
        Outcome.Booked completed = target.attach(whole, session);

        // then
        assertThat(completed).isEqualTo(booked);
        assertThat(onlyEntry().path("attachments")).hasSize(2);
        assertThat(session.steps()).containsEntry(Step.ATTACHMENT, Step.State.DONE);
    }

    @Test
    void postingThatStandsTwiceIsTold() throws Exception {
        // given: a second sale under the same reference, which Exact does not refuse
        Delivery sale = Postings.sale("s-1");
        book(sale);
        book(sale);

        // when, then
        assertThat(entries()).hasSize(2);
        assertThat(find(sale).orElseThrow().attention())
                .extracting(Problem::code)
                .containsExactly("booked-twice");
    }

    @Test
    void invoiceWithItsPageCostsAtMostThreePointTwoCalls() throws Exception {
        long calls = new ExactCallsBench(signedIn).calls(ExactSpec.BATCH);

        assertThat(BigDecimal.valueOf(calls, 0).divide(BigDecimal.valueOf(200)))
                .isLessThanOrEqualTo(new BigDecimal("3.2"));
        assertThat(entries()).hasSize(201);
    }

    @Test
    void packageThatIsDownCannotBeAsked() throws Exception {
        signedIn.sandbox.faults("exact", "{\"down\":true}");

        assertThatThrownBy(() -> find(Postings.purchase("p-1")))
                .isInstanceOfSatisfying(
                        TargetFailure.class,
                        failure -> assertThat(failure.problem().code()).isEqualTo("target-down"));
    }

    private Outcome book(Delivery delivery) {
        return target.book(List.of(delivery), session).getFirst();
    }

    private Optional<Outcome.Booked> find(Delivery delivery) {
        return target.find(List.of(delivery), session).get(delivery);
    }

    private Delivery planned(Delivery delivery) {
        return Samples.planned(delivery, session.planned(delivery));
    }

    /** Books while these faults hold. */
    private Outcome while_(String faults, Delivery delivery) throws IOException, InterruptedException {
        signedIn.sandbox.faults("exact", faults);
        try {
            return book(delivery);
        } finally {
            signedIn.sandbox.call("DELETE", "/sandbox/exact/_faults", "");
        }
    }

    private List<MasterData.Relation> relations() {
        return target.masterData(session).relations();
    }

    private static JsonNode entries() throws IOException, InterruptedException {
        return signedIn.sandbox.books("exact").path("entries");
    }

    private static JsonNode onlyEntry() throws IOException, InterruptedException {
        assertThat(entries()).hasSize(1);
        return entries().path(0);
    }

    static List<String> lines(JsonNode entry) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : entry.path("lines")) {
            String side = line.has("debit") ? "debit" : "credit";
            String text = line.path("account").asText() + " " + side + " "
                    + line.path(side).asText();
            lines.add(line.has("vat") ? text + " " + line.path("vat").asText() : text);
        }
        return lines;
    }
}
