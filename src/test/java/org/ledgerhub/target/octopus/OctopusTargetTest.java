package org.ledgerhub.target.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.json.Difference;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Step;
import org.ledgerhub.target.TargetFailure;

/** The target against its stand-in, over real HTTP. */
class OctopusTargetTest {
    private static final Map<String, String> CODES = Map.of(
            "be-21-services", "D21", "eu-services-21-services", "DID21", "be-6-goods", "H6", "foreign-vat", "BV");

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;

    private OctopusTarget target;
    private FakeSession session;

    @BeforeAll
    static void start() {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void freshBooks() throws IOException, InterruptedException {
        sandbox.call("POST", "/sandbox/octopus/_reset", "");
        sandbox.call("DELETE", "/sandbox/octopus/_faults", "");
        target = new OctopusTarget();
        session = session(Map.of());
    }

    @Test
    void purchaseIsBookedOnceWithItsFilesAndReadBack() throws Exception {
        Outcome outcome = book(purchase("p-1"));

        assertThat(outcome).isEqualTo(new Outcome.Booked("2/A1/1", "1", List.of()));
        JsonNode entry = onlyEntry();
        assertThat(entry.path("reference").asText()).isEqualTo("LH-p-1");
        assertThat(entry.path("yourReference").asText()).isEqualTo("P/2026-17");
        assertThat(new BigDecimal(entry.path("gross").asText())).isEqualByComparingTo("121.00");
        assertThat(entry.path("attachments")).hasSize(3);
        assertThat(lines(entry)).contains("612000 debit 100.00 D21", "440000 credit 121.00 ");
        assertThat(session.steps())
                .containsEntry(Step.RELATION, Step.State.DONE)
                .containsEntry(Step.ENTRY, Step.State.DONE)
                .containsEntry(Step.CONFIRM, Step.State.DONE);
    }

    @Test
    void laneIsBookedInOrderUnderConsecutiveNumbers() throws Exception {
        List<Delivery> lane = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            lane.add(purchase("p-" + i));
        }

        List<Outcome> outcomes = target.book(lane, session);

        assertThat(outcomes)
                .extracting(outcome -> ((Outcome.Booked) outcome).number())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(sandbox.books("octopus").path("entries")).hasSize(5);
    }

    @Test
    void lostAnswerIsUncertainAndFoundUnderThePlannedNumber() throws Exception {
        Delivery delivery = purchase("p-1");
        book(purchase("warm-up"));
        sandbox.faults("octopus", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"after\"}");
        Outcome outcome = book(delivery);
        sandbox.call("DELETE", "/sandbox/octopus/_faults", "");

        assertThat(outcome).isInstanceOf(Outcome.Uncertain.class);
        Delivery planned = Samples.planned(delivery, session.planned(delivery));
        assertThat(target.find(List.of(planned), session).get(planned))
                .hasValueSatisfying(booked -> assertThat(booked.number()).isEqualTo("2"));
        assertThat(sandbox.books("octopus").path("entries")).hasSize(2);
    }

    @Test
    void answerLostBeforeTheWriteIsUncertainAndSurelyNotFound() throws Exception {
        Delivery delivery = purchase("p-1");
        book(purchase("warm-up"));
        sandbox.faults("octopus", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"before\"}");
        Outcome outcome = book(delivery);
        sandbox.call("DELETE", "/sandbox/octopus/_faults", "");

        assertThat(outcome).isInstanceOf(Outcome.Uncertain.class);
        Delivery planned = Samples.planned(delivery, session.planned(delivery));
        assertThat(target.find(List.of(planned), session).get(planned)).isEmpty();
        assertThat(sandbox.books("octopus").path("entries")).hasSize(1);
    }

    @Test
    void numberThatAProgramOfSomebodyElseTookIsFollowedByTheNext() throws Exception {
        // given: our count is one behind
        book(purchase("p-1"));
        new OctopusTarget().book(List.of(purchase("other")), session);

        // when
        Outcome outcome = book(purchase("p-2"));

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("2/A1/3", "3", List.of()));
        assertThat(session.planned(purchase("p-2"))).isEqualTo("2/A1/3");
    }

    @Test
    void bookingThatSomebodyDeletedIsNotTakenForOneThatStands() throws Exception {
        // given: known for hours
        Delivery delivery = purchase("p-1");
        book(delivery);
        Delivery planned = Samples.planned(delivery, session.planned(delivery));
        assertThat(target.find(List.of(planned), session).get(planned)).isPresent();
        sandbox.pass(Duration.ofHours(2));

        // when
        sandbox.call("POST", "/sandbox/octopus/_reset", "");

        // then
        assertThat(target.find(List.of(planned), session).get(planned)).isEmpty();
    }

    @Test
    void journalThatSomebodyElseWorksInIsTriedAgain() throws Exception {
        book(purchase("p-1"));
        sandbox.call("POST", "/sandbox/octopus/_in-use?journal=A1", "");

        Outcome outcome = book(purchase("p-2"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreachable.class, later -> {
            assertThat(later.problem().code()).isEqualTo("journal-in-use");
            assertThat(later.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        });
        sandbox.call("DELETE", "/sandbox/octopus/_in-use", "");
        assertThat(book(purchase("p-2"))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void periodThatWasClosedMeanwhileIsToldApartFromAJournalInUse() throws Exception {
        book(purchase("p-1"));
        sandbox.faults("octopus", "{\"closedUntil\":\"2026-03-31\"}");

        assertThat(book(purchase("p-2")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("period-closed"));
    }

    @Test
    void dossierThatStaysShutIsNoLostSignIn() {
        session.on("99", MasterData.EMPTY);

        assertThatThrownBy(() -> target.masterData(session))
                .isInstanceOfSatisfying(
                        TargetFailure.class,
                        shut -> assertThat(shut.problem().code()).isEqualTo("dossier-not-open"));
        assertThat(target.dossiers(session)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850"})
    void codaIsReadInTheEncodingItIsWrittenIn(String charset) {
        String text = "0 Société Bäckerei à côté\r\n9\r\n";

        assertThat(CodaText.of(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void paymentOfAKnownCustomerIsBookedOnTheCustomer() throws Exception {
        // given
        new Relations(new OctopusApi()).find(Samples.posting("x", "1").relation(), session);
        PostingLine sample = line(Role.CONTRA, "440000", "20.00", null, null);
        PostingLine paid = new PostingLine(
                sample.role(),
                sample.account(),
                sample.debit(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                "Invoice 17",
                "1",
                new PostingLine.BankMovement(null, null, "DRUKKERIJ LINDE", "BE20001122334456", null, null),
                PostingLine.Whys.NONE);
        Posting posting =
                statement("s-1").posting().with(List.of(line(Role.BANK, "550000", null, "20.00", null), paid));

        // when
        var json = Financial.of(posting, one -> new Relations(new OctopusApi()).payer(one, session));

        // then
        assertThat(json.path("bookingLines").get(0).path("type").asText()).isEqualTo("S");
        assertThat(json.path("bookingLines").get(0).path("relationId").asInt()).isPositive();
        assertThat(json.path("bookingLines").get(0).path("reference").asText()).isEqualTo("Invoice 17");
        assertThat(Financial.of(posting)
                        .path("bookingLines")
                        .get(0)
                        .path("type")
                        .asText())
                .isEqualTo("A");
    }

    @Test
    void tokenThatEndsInTheMiddleIsRenewedWithoutASecondEntry() throws Exception {
        book(purchase("p-1"));
        sandbox.pass(Duration.ofMinutes(11));

        assertThat(book(purchase("p-2"))).isInstanceOf(Outcome.Booked.class);
        assertThat(sandbox.books("octopus").path("entries")).hasSize(2);
    }

    @Test
    void wrongPasswordIsALostSignInAndNothingIsSent() {
        FakeSession stranger = new FakeSession(settings(Map.of()), Map.of("password", "wrong"));

        Outcome outcome = target.book(
                        List.of(purchase("p-1")),
                        stranger.on("1", MasterData.EMPTY).at(sandbox.bean(java.time.Clock.class)))
                .get(0);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        lost -> assertThat(lost.problem().code()).isEqualTo("sign-in-lost"));
    }

    @Test
    void packageThatIsDownIsUnreachable() throws Exception {
        sandbox.faults("octopus", "{\"down\":true}");

        assertThat(book(purchase("p-1"))).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void unknownAccountIsRefusedInThePackagesOwnWords() {
        Outcome outcome = book(invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                line(Role.BASE, "699999", "121.00", null, "be-21-services"),
                line(Role.RELATION, "440000", null, "121.00", null)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().targetAnswer()).contains("699999"));
    }

    @Test
    void closedPeriodIsRefusedBeforeAnythingIsSent() throws Exception {
        sandbox.faults("octopus", "{\"closedUntil\":\"2026-03-31\"}");

        assertThat(book(purchase("p-1")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("period-closed"));
        assertThat(session.planned(purchase("p-1"))).isNull();
    }

    @Test
    void relationIsCreatedOnceAndFoundByItsNumberAfterwards() throws Exception {
        book(purchase("p-1"));
        book(purchase("p-2"));
        OctopusTarget restarted = new OctopusTarget();
        restarted.book(List.of(purchase("p-3")), session);

        assertThat(restarted.masterData(session).relations())
                .filteredOn(relation -> "BE0550.011.279".equals(relation.vatId()))
                .hasSize(1);
    }

    @Test
    void unknownRelationIsRefusedWhenItMayNotBeCreated() {
        FakeSession strict = session(Map.of("createRelations", "false"));

        assertThat(target.book(List.of(purchase("p-1")), strict).get(0))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("relation-unknown"));
    }

    @Test
    void bookingMadeByHandIsFoundInsteadOfBookedAgain() throws Exception {
        Delivery ours = purchase("p-1");
        bookByHand("P/2026-17");

        assertThat(target.find(List.of(ours), session).get(ours)).isPresent();
    }

    @Test
    void anotherPostingOfOursIsNotTakenForOneBookedByHand() {
        book(purchase("p-1"));
        Delivery sameNumberAndTotal = purchase("p-2");

        assertThat(target.find(List.of(sameNumberAndTotal), session).get(sameNumberAndTotal))
                .isEmpty();
    }

    @Test
    void creditNoteHasANegativeTotalAndPositiveLines() throws Exception {
        book(invoice(
                "p-1",
                Posting.Kind.PURCHASE_CREDIT,
                line(Role.BASE, "612000", null, "100.00", "be-21-services"),
                line(Role.VAT, "411000", null, "21.00", "be-21-services"),
                line(Role.RELATION, "440000", "121.00", null, null)));

        JsonNode entry = onlyEntry();
        assertThat(entry.path("kind").asText()).isEqualTo("purchase-credit");
        assertThat(lines(entry)).contains("612000 credit 100.00 D21", "440000 debit 121.00 ");
    }

    @Test
    void vatDueByTheBuyerStandsOnBothSidesAndNotInTheTotal() throws Exception {
        book(invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                line(Role.BASE, "612000", "121.00", null, "eu-services-21-services"),
                line(Role.VAT, "411000", "25.41", null, "eu-services-21-services"),
                line(Role.VAT, "451000", null, "25.41", "eu-services-21-services"),
                line(Role.RELATION, "440000", null, "121.00", null)));

        assertThat(lines(onlyEntry())).contains("612000 debit 121.00 DID21", "440000 credit 121.00 ");
        assertThat(lines(onlyEntry())).anyMatch(line -> line.startsWith("411059 debit 25.41"));
        assertThat(lines(onlyEntry())).anyMatch(line -> line.startsWith("451055 credit 25.41"));
    }

    @Test
    void vatOfOneCodeIsSpreadOverItsLinesToTheCent() throws Exception {
        book(invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                line(Role.BASE, "612000", "33.33", null, "be-21-services"),
                line(Role.BASE, "612300", "33.33", null, "be-21-services"),
                line(Role.BASE, "612500", "33.34", null, "be-21-services"),
                line(Role.VAT, "411000", "21.00", null, "be-21-services"),
                line(Role.RELATION, "440000", null, "121.00", null)));

        assertThat(new BigDecimal(onlyEntry().path("gross").asText())).isEqualByComparingTo("121.00");
    }

    @Test
    void codaFileIsHandedOverAndAfterALostAnswerIsLeftToAPerson() throws Exception {
        Delivery coda = new Delivery(
                "c-1",
                Delivery.Purpose.BOOKS,
                "bakkerij-peeters",
                Delivery.Kind.BANK,
                LocalDate.of(2026, 3, 14),
                "F1",
                "001",
                "c-1",
                null,
                Map.of(),
                null,
                true,
                List.of(Samples.file(
                        Delivery.File.Role.ORIGINAL, "a.cod", resource("/format/coda/valid/batches.cod"))));

        assertThat(target.find(List.of(coda), session).get(coda)).isEmpty();
        assertThat(book(coda)).isInstanceOf(Outcome.Booked.class);
        assertThat(sandbox.books("octopus").path("files")).hasSize(1);
        Delivery planned = Samples.planned(coda, session.planned(coda));
        assertThatThrownBy(() -> target.find(List.of(planned), session)).isInstanceOf(TargetFailure.class);
    }

    @Test
    void receiptGoesIntoTheInboxAndAfterALostAnswerIsLeftToAPerson() throws Exception {
        Delivery receipt = receipt(Delivery.Kind.RECEIPTS);

        assertThat(target.find(List.of(receipt), session).get(receipt)).isEmpty();
        Outcome outcome = book(receipt);

        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
        JsonNode files = sandbox.books("octopus").path("files");
        assertThat(files).hasSize(1);
        assertThat(files.get(0).path("path").asText()).isEqualTo("bakkerij-peeters/inbox/0001.pdf");
        assertThat(files.get(0).path("sha256").asText())
                .isEqualTo(receipt.files().getFirst().sha256());
        Delivery planned = Samples.planned(receipt, session.planned(receipt));
        assertThatThrownBy(() -> target.find(List.of(planned), session)).isInstanceOf(TargetFailure.class);
    }

    @Test
    void inboxIsSignedInToAnewWhenItsTokenHasEnded() throws Exception {
        book(receipt(Delivery.Kind.RECEIPTS));
        sandbox.faults("octopus", "{\"revokeTokens\":true}");

        assertThat(book(receipt(Delivery.Kind.PURCHASES))).isInstanceOf(Outcome.Booked.class);
        assertThat(sandbox.books("octopus").path("files")).hasSize(2);
    }

    @Test
    void inboxGetsNoStatements() throws Exception {
        assertThat(book(receipt(Delivery.Kind.BANK))).isInstanceOf(Outcome.Refused.class);
        assertThat(sandbox.books("octopus").path("files")).isEmpty();
    }

    @Test
    void signInAtThePageOfOctopusTakesThePlaceOfUserAndPassword() throws Exception {
        // given: nobody knows that page, so the token is one of its other sign-in
        List<String> issued = new ArrayList<>(List.of("ended", userToken()));
        FakeSession byPage = new FakeSession(settings(Map.of("signIn", "page")), Map.of())
                .on("1", MasterData.EMPTY)
                .at(sandbox.bean(java.time.Clock.class))
                .signedIn(() -> issued.size() > 1 ? issued.removeFirst() : issued.getFirst(), Calls.UNLIMITED);

        // when
        List<Outcome> outcomes = target.book(List.of(purchase("p-1")), byPage);

        // then
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Booked.class);
        assertThat(byPage.refusedTokens()).containsExactly("ended");
    }

    private static String userToken() throws Exception {
        return sandbox.call(
                        "POST",
                        "/sandbox/octopus/octopus-rest-api/v1/authentication",
                        "{\"user\":\"demo\",\"password\":\"demo\"}",
                        "softwareHouseUuid",
                        "5f0c7a52-5d3c-4d69-9f0c-0c5b3a1d8a11")
                .json()
                .path("token")
                .asText();
    }

    private static Delivery receipt(Delivery.Kind kind) {
        return new Delivery(
                "r-" + kind,
                Delivery.Purpose.FILES,
                "bakkerij-peeters",
                kind,
                LocalDate.of(2026, 3, 14),
                "A1",
                null,
                "r-" + kind,
                null,
                Map.of(),
                null,
                false,
                List.of(
                        Samples.file(Delivery.File.Role.ORIGINAL, "till slip.pdf", "%PDF-1.7 " + kind),
                        Samples.file(Delivery.File.Role.ATTACHMENT, "beside.pdf", "%PDF-1.7 beside")));
    }

    @Test
    void foreignVatIsPartOfTheCost() throws Exception {
        book(invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                line(Role.BASE, "615200", "110.00", null, "foreign-vat"),
                line(Role.NON_DEDUCTIBLE, "615200", "11.00", null, "foreign-vat"),
                line(Role.RELATION, "440000", null, "121.00", null)));

        assertThat(lines(onlyEntry())).contains("615200 debit 121.00 BV", "440000 credit 121.00 ");
    }

    @Test
    void vatIsDeductedAsThePostingSaysWhateverTheAccountsOwnShare() throws Exception {
        book(invoice(
                "p-1",
                Posting.Kind.PURCHASE,
                line(Role.BASE, "612500", "100.00", null, "be-21-services"),
                line(Role.VAT, "411000", "21.00", null, "be-21-services"),
                line(Role.RELATION, "440000", null, "121.00", null)));

        assertThat(lines(onlyEntry()))
                .contains("612500 debit 100.00 D21")
                .anyMatch(l -> l.startsWith("411059 debit 21.00"));
    }

    @Test
    void statementIsBookedAsAFinancialEntryWithItsBankSide() throws Exception {
        Outcome outcome = book(statement("s-1"));

        assertThat(outcome).isEqualTo(new Outcome.Booked("2/F1/1", "1", List.of()));
        assertThat(lines(onlyEntry()))
                .contains("499000 credit 50.00 ", "612000 debit 20.00 ")
                .anyMatch(line -> line.startsWith("550000 debit 30.00"));
        Delivery planned = Samples.planned(statement("s-1"), "2/F1/1");
        assertThat(target.find(List.of(planned), session).get(planned)).isPresent();
    }

    @Test
    void masterDataHasAccountsJournalsCodesAndPeriods() {
        MasterData masters = target.masterData(session);

        assertThat(masters.accounts()).extracting(MasterData.Account::code).contains("612000", "440000");
        assertThat(masters.currencies()).extracting(MasterData.Currency::code).contains("EUR", "USD");
        assertThat(masters.journals())
                .anyMatch(journal -> journal.code().equals("A9") && journal.closed())
                .anyMatch(journal -> journal.code().equals("F1") && journal.kind() == MasterData.Journal.Kind.BANK);
        assertThat(masters.vatCodes()).anyMatch(code -> code.code().equals("D21") && code.purchase());
        assertThat(masters.periods()).hasSize(36);
        assertThat(target.dossiers(session)).anyMatch(dossier -> "BE0700123432".equals(dossier.vatId()));
    }

    /** What a person typed into the package: the same document, without a reference of ours. */
    private void bookByHand(String number) throws Exception {
        new Relations(new OctopusApi()).find(Samples.posting("x", number).relation(), session);
        Bookyear year = new Bookyears(new OctopusApi()).of(LocalDate.of(2026, 3, 14), session);
        int relation = new Relations(new OctopusApi())
                .known(Samples.posting("x", number).relation(), session)
                .orElseThrow();
        ObjectNode booking = BuySell.of(purchase("x"), relation, session);
        booking.put("reference", "").put("journalKey", "A1").put("bookyearPeriodeNr", 202603);
        booking.put("documentSequenceNr", 1).putObject("bookyearKey").put("id", year.id());
        ObjectNode request = OctopusHttp.JSON.createObjectNode();
        request.set("buySellBookingServiceData", booking);
        new OctopusApi().write(session, "POST", "/buysellbookings", request);
    }

    private static String resource(String name) throws IOException {
        try (var in = java.util.Objects.requireNonNull(OctopusTargetTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void whatWasBookedStandsInTheLedgerAsItWasPosted() {
        List<Delivery> booked = List.of(
                purchase("p-1"),
                invoice(
                        "p-2",
                        Posting.Kind.PURCHASE_CREDIT,
                        line(Role.BASE, "612000", null, "100.00", "be-21-services"),
                        line(Role.VAT, "411000", null, "21.00", "be-21-services"),
                        line(Role.RELATION, "440000", "121.00", null, null)),
                reverseCharge("p-3"),
                invoice(
                        "p-4",
                        Posting.Kind.PURCHASE,
                        line(Role.BASE, "615200", "110.00", null, "foreign-vat"),
                        line(Role.NON_DEDUCTIBLE, "615200", "11.00", null, "foreign-vat"),
                        line(Role.RELATION, "440000", null, "121.00", null)),
                statement("s-1"));
        assertThat(target.inLedger(booked.getFirst(), session)).isEmpty();

        booked.forEach(this::book);

        assertThat(booked)
                .allSatisfy(delivery -> assertThat(differences(delivery)).isEmpty());
    }

    @Test
    void whatWasChangedInThePackageShowsLineByLine() throws Exception {
        Delivery purchase = purchase("p-1");
        Delivery owed = reverseCharge("p-2");
        Delivery statement = statement("s-1");
        List.of(purchase, owed, statement).forEach(this::book);

        change("2/A1/1", false, booking -> {
            line(booking, 0).put("accountKey", 612300).put("baseAmount", 90.00).put("vatAmount", 18.90);
            booking.put("amount", 108.90);
        });
        change("2/A1/2", false, booking -> {
            line(booking, 0).put("baseAmount", 100.00).put("vatAmount", 21.00);
            booking.put("amount", 100.00);
        });
        change("2/F1/1", true, booking -> line(booking, 0).put("accountKey", 612300));

        assertThat(differences(purchase))
                .contains(
                        "gross 121.00 108.90",
                        "lines[0].account 612000 612300",
                        "lines[0].debit 100.00 90.00",
                        "lines[1].debit 21.00 18.90",
                        "lines[2].credit 121.00 108.90");
        assertThat(differences(owed))
                .contains(
                        "lines[0].debit 121.00 100.00",
                        "lines[1].debit 25.41 21.00",
                        "lines[2].credit 25.41 21.00",
                        "lines[3].credit 121.00 100.00");
        assertThat(differences(statement)).containsExactly("lines[1].account 499000 612300");
    }

    private static Delivery reverseCharge(String id) {
        return invoice(
                id,
                Posting.Kind.PURCHASE,
                line(Role.BASE, "612000", "121.00", null, "eu-services-21-services"),
                line(Role.VAT, "411000", "25.41", null, "eu-services-21-services"),
                line(Role.VAT, "451000", null, "25.41", "eu-services-21-services"),
                line(Role.RELATION, "440000", null, "121.00", null));
    }

    private static ObjectNode line(ObjectNode booking, int n) {
        return (ObjectNode) booking.path("bookingLines").get(n);
    }

    private List<String> differences(Delivery delivery) {
        Delivery planned = Samples.planned(delivery, session.planned(delivery));
        Posting standing = target.inLedger(planned, session).orElseThrow();
        return Difference.between(delivery.posting(), standing, Set.of("why", "mapping")).stream()
                .map(difference -> difference.path() + " " + difference.ours() + " " + difference.theirs())
                .toList();
    }

    /** Somebody edits a booking in the package. */
    private void change(String key, boolean bank, Consumer<ObjectNode> edit) throws Exception {
        OctopusApi api = new OctopusApi();
        BookingKey booked = BookingKey.parse(key).orElseThrow();
        ObjectNode booking = (ObjectNode)
                new Bookings(api).shown(booked, bank, session).orElseThrow().deepCopy();
        edit.accept(booking);
        ObjectNode request = OctopusHttp.JSON.createObjectNode();
        request.set(bank ? "financialDiversBookingServiceData" : "buySellBookingServiceData", booking);
        api.write(session, "PUT", Bookings.path(bank), request);
    }

    private Outcome book(Delivery delivery) {
        return target.book(List.of(delivery), session).get(0);
    }

    private static FakeSession session(Map<String, String> more) {
        return new FakeSession(settings(more), Map.of("password", "demo"))
                .on("1", MasterData.EMPTY)
                .at(sandbox.bean(java.time.Clock.class));
    }

    private static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(Map.of(
                "url", sandbox.address() + "/sandbox/octopus",
                "user", "demo",
                "softwareHouse", "5f0c7a52-5d3c-4d69-9f0c-0c5b3a1d8a11",
                "createRelations", "true",
                "roundingCodePurchase", "NSA",
                "roundingCodeSale", "NST"));
        settings.putAll(more);
        return settings;
    }

    private static JsonNode onlyEntry() throws IOException, InterruptedException {
        JsonNode entries = sandbox.books("octopus").path("entries");
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static List<String> lines(JsonNode entry) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : entry.path("lines")) {
            String side = line.has("debit") ? "debit" : "credit";
            lines.add(line.path("account").asText() + " " + side + " "
                    + new BigDecimal(line.path(side).asText()).setScale(2).toPlainString() + " "
                    + line.path("vat").asText(""));
        }
        return lines;
    }

    private static Delivery purchase(String id) {
        Delivery sample = Samples.purchase(id);
        return delivery(id, "A1", Samples.posting(id, "P/2026-17"), sample.files());
    }

    private static Delivery invoice(String id, Posting.Kind kind, PostingLine... lines) {
        Posting sample = Samples.posting(id, "P/2026-17");
        return delivery(
                id,
                "A1",
                new Posting(
                        id,
                        kind,
                        "A1",
                        sample.date(),
                        sample.documentDate(),
                        sample.period(),
                        null,
                        "EUR",
                        null,
                        sample.number(),
                        null,
                        null,
                        sample.relation(),
                        null,
                        null,
                        new BigDecimal("121.00"),
                        null,
                        null,
                        sample.mapping(),
                        List.of(lines)),
                List.of());
    }

    private static Delivery statement(String id) {
        Posting sample = Samples.posting(id, "001");
        return delivery(
                id,
                "F1",
                new Posting(
                        id,
                        Posting.Kind.BANK,
                        "F1",
                        sample.date(),
                        sample.documentDate(),
                        sample.period(),
                        null,
                        "EUR",
                        null,
                        "001",
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("30.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("30.00"),
                        sample.mapping(),
                        List.of(
                                line(Role.BANK, "550000", "50.00", null, null),
                                line(Role.SUSPENSE, "499000", null, "50.00", null),
                                line(Role.BANK, "550000", null, "20.00", null),
                                line(Role.CONTRA, "612000", "20.00", null, null))),
                List.of());
    }

    private static Delivery delivery(String id, String journal, Posting posting, List<Delivery.File> files) {
        return new Delivery(
                id,
                Delivery.Purpose.BOOKS,
                "bakkerij-peeters",
                Delivery.Kind.PURCHASES,
                LocalDate.of(2026, 3, 14),
                journal,
                posting.number(),
                id,
                posting,
                CODES,
                null,
                false,
                files);
    }

    private static PostingLine line(
            Role role, String account, @Nullable String debit, @Nullable String credit, @Nullable String vat) {
        return new PostingLine(
                role,
                account,
                debit == null ? null : new BigDecimal(debit),
                credit == null ? null : new BigDecimal(credit),
                vat,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
    }
}
