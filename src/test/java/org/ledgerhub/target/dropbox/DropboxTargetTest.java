package org.ledgerhub.target.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.document.Problem;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Step;
import org.ledgerhub.target.TargetFailure;

/** The target against its stand-in, over real HTTP and the vendor's own library. */
class DropboxTargetTest {
    private static final String ID = "0f6c8a4e-aaaa-bbbb-cccc-000000000001";
    private static final String BASE = "bakkerij-peeters/purchases/2026-03-14_A1_P_2026-17_0f6c8a4e";
    private static final Delivery PURCHASE = Samples.purchase(ID);

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;

    private final DropboxTarget target = new DropboxTarget();
    private FakeSession session;

    @BeforeAll
    static void start() {
        sandbox = new RunningSandbox(data, "--hub.sandbox.dropbox-space=100000");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyDropbox() throws Exception {
        sandbox.call("POST", "/sandbox/dropbox/_reset", "");
        session = DropboxTrial.session(sandbox, Map.of());
    }

    @Test
    void bookingWritesTheFilesAndTheEntryLast() throws Exception {
        // when
        Outcome outcome = book(PURCHASE);

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked(BASE + ".entry.json", null, List.of()));
        assertThat(paths())
                .containsExactlyInAnyOrder(BASE + ".XML", BASE + ".pdf", BASE + ".1.csv", BASE + ".entry.json");
        assertThat(sandbox.books("dropbox").at("/entries/0/gross").asText()).isEqualTo("121.00");
        assertThat(session.planned(PURCHASE)).isEqualTo("/" + BASE + ".entry.json");
        assertThat(session.steps())
                .containsEntry(Step.FILE, Step.State.DONE)
                .containsEntry(Step.ENTRY, Step.State.DONE)
                .containsEntry(Step.CONFIRM, Step.State.DONE);
        assertThat(target.inLedger(PURCHASE, session)).hasValue(PURCHASE.posting());
    }

    @Test
    void filesAloneAreSealedByTheOriginal() throws Exception {
        Outcome outcome = book(Samples.filesOnly(ID));

        assertThat(outcome).isEqualTo(new Outcome.Booked(BASE + ".XML", null, List.of()));
        assertThat(paths()).containsExactlyInAnyOrder(BASE + ".XML", BASE + ".pdf", BASE + ".1.csv");
    }

    @Test
    void entryIsNotThereBeforeItsFilesAre() throws Exception {
        session.atNextPlan(() -> {
            try {
                assertThat(paths()).containsExactlyInAnyOrder(BASE + ".XML", BASE + ".pdf", BASE + ".1.csv");
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });

        assertThat(book(PURCHASE)).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void twentyDeliveriesAreLookedUpAndSentInAFewCalls() throws Exception {
        // given
        List<Delivery> lane = lane(20);
        target.book(lane(3), session);
        long before = sandbox.calls("dropbox");

        // when
        assertThat(target.find(lane, session).values()).allMatch(found -> found.isEmpty());
        List<Outcome> outcomes = target.book(lane, session);

        // then: list, start, four times 25 files at most, two ends
        assertThat(outcomes).hasSize(20).allMatch(Outcome.Booked.class::isInstance);
        assertThat(sandbox.calls("dropbox") - before).isEqualTo(8);
        assertThat(sandbox.books("dropbox").path("files")).hasSize(23 * 4);
        assertThat(target.find(lane, session).values()).allMatch(found -> found.isPresent());
    }

    @Test
    void conflictHoldsItsOwnDeliveryAndLetsTheOthersPass() throws Exception {
        // given
        List<Delivery> lane = lane(5);
        Delivery blocked = Samples.purchase(ID);
        DropboxTrial.put("/" + BASE + ".pdf", "somebody else's", sandbox, session);

        // when
        List<Outcome> outcomes = target.book(
                IntStream.range(0, 6)
                        .mapToObj(i -> i == 2 ? blocked : lane.get(i < 2 ? i : i - 1))
                        .toList(),
                session);

        // then
        assertThat(outcomes).hasSize(6);
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("file-conflict"));
        assertThat(outcomes.stream().filter(Outcome.Booked.class::isInstance)).hasSize(5);
        assertThat(paths()).doesNotContain(BASE + ".entry.json");
        assertThat(sandbox.books("dropbox").path("files").valueStream())
                .anyMatch(file -> file.path("path").asText().equals(BASE + ".pdf")
                        && file.path("size").asInt() == "somebody else's".length());
    }

    @Test
    void copyOfAnEntryThatDropboxPutBesideItIsTold() throws Exception {
        Outcome.Booked booked = (Outcome.Booked) book(PURCHASE);
        DropboxTrial.put("/" + BASE + ".entry (1).json", "a copy", sandbox, session);

        Outcome.Booked there =
                target.find(List.of(PURCHASE), session).get(PURCHASE).orElseThrow();

        assertThat(there.reference()).isEqualTo(booked.reference());
        assertThat(there.attention()).extracting(Problem::code).containsExactly("booked-twice");
        assertThat(there.attention().getFirst().message()).contains(".entry (1).json");
    }

    @Test
    void tokenThatEndsIsRenewedOnceAndNothingIsSentTwice() throws Exception {
        sandbox.pass(Duration.ofHours(5));
        assertThat(book(PURCHASE)).isInstanceOf(Outcome.Booked.class);
        sandbox.faults("dropbox", "{\"revokeTokens\":true}");
        assertThat(book(Samples.purchase(UUID.randomUUID().toString()))).isInstanceOf(Outcome.Booked.class);

        assertThat(session.refusedTokens()).hasSize(2);
        assertThat(sandbox.books("dropbox").path("entries")).hasSize(2);
    }

    @Test
    void missingPermissionIsALostSignInThatNoNewTokenMends() throws Exception {
        FakeSession poor = DropboxTrial.session(sandbox, Map.of(), "files.metadata.read");

        Outcome outcome = target.book(List.of(PURCHASE), poor).getFirst();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreachable.class, lost -> {
            assertThat(lost.problem().code()).isEqualTo("sign-in-lost");
            assertThat(lost.problem().targetAnswer()).contains("missing_scope");
        });
        assertThat(poor.refusedTokens()).isEmpty();
    }

    @Test
    void fullAccountStopsTheLaneInsteadOfHoldingDocuments() throws Exception {
        DropboxTrial.put("/filler", "x".repeat(99_990), sandbox, session);

        Outcome outcome = book(PURCHASE);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreachable.class, full -> {
            assertThat(full.problem().code()).isEqualTo("target-full");
            assertThat(full.problem().targetAnswer()).contains("insufficient_space");
            assertThat(full.retryAfter()).isEqualTo(Duration.ofMinutes(30));
        });
    }

    @Test
    void tooManyCallsWaitAsLongAsDropboxSays() throws Exception {
        sandbox.faults("dropbox", "{\"rateLimitPerMinute\":2}");

        Outcome outcome = book(PURCHASE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
        assertThatThrownBy(() -> target.find(List.of(PURCHASE), session))
                .isInstanceOfSatisfying(
                        TargetFailure.class,
                        busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void serverFailureAtTheSealIsUncertainAndBeforeItIsNot() throws Exception {
        sandbox.faults("dropbox", "{\"failPercent\":100}");
        assertThat(book(PURCHASE)).isInstanceOf(Outcome.Unreachable.class);
        sandbox.call("DELETE", "/sandbox/dropbox/_faults", "");
        session.atNextPlan(() -> faults("{\"failPercent\":100}"));

        assertThat(book(PURCHASE)).isInstanceOf(Outcome.Uncertain.class);
    }

    @Test
    void folderOfTheConnectionIsUsedWhateverItsLetters() throws Exception {
        session = DropboxTrial.session(sandbox, Map.of("folder", "/Clients d'été/2026/"));

        assertThat(book(PURCHASE)).isInstanceOf(Outcome.Booked.class);

        assertThat(paths()).contains("Clients d'été/2026/" + BASE + ".entry.json");
        assertThat(target.find(List.of(PURCHASE), session).get(PURCHASE)).isPresent();
    }

    @Test
    void folderThatDropboxDoesNotTakeIsRefusedBeforeAnythingIsSent() throws Exception {
        session = DropboxTrial.session(sandbox, Map.of("folder", "in: 2026"));

        assertThat(book(PURCHASE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().message()).contains("in: 2026"));
        assertThat(sandbox.calls("dropbox")).isZero();
    }

    @Test
    void sealTakenAwayByTheReceiverIsNotSentAgain() throws Exception {
        book(PURCHASE);
        api("delete_v2", "{\"path\":\"/" + BASE + ".entry.json\"}");

        Delivery again = Samples.planned(PURCHASE, session.planned(PURCHASE));

        assertThat(target.find(List.of(again), session).get(again))
                .hasValueSatisfying(booked -> assertThat(booked.attention())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo("file-taken")));
        assertThat(target.find(List.of(PURCHASE), session).get(PURCHASE)).isEmpty();
    }

    @Test
    void fileThatIsNotWhatWasStoredIsNotSent() throws Exception {
        Delivery.File file = Samples.file(Delivery.File.Role.ORIGINAL, "a.xml", "stored");
        Delivery.File damaged = new Delivery.File(
                file.role(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                () -> Samples.file(Delivery.File.Role.ORIGINAL, "a.xml", "spoilt")
                        .content()
                        .open());

        Outcome outcome = book(Samples.delivery(ID, Delivery.Purpose.FILES, null, List.of(damaged)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        broken -> assertThat(broken.problem().code()).isEqualTo("delivery-incomplete"));
        assertThat(paths()).isEmpty();
    }

    @Test
    void signInIsTriedByAskingWhoseAccountItIs() {
        assertThat(target.dossiers(session)).isEmpty();
        FakeSession stranger = DropboxTrial.session(sandbox, Map.of());
        stranger.signedIn(() -> "nobody's", session.calls());

        assertThatThrownBy(() -> target.dossiers(stranger))
                .isInstanceOfSatisfying(
                        TargetFailure.class,
                        lost -> assertThat(lost.problem().code()).isEqualTo("sign-in-lost"));
    }

    private Outcome book(Delivery delivery) {
        return target.book(List.of(delivery), session).getFirst();
    }

    private static List<Delivery> lane(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Samples.purchase(UUID.randomUUID().toString()))
                .toList();
    }

    private static void faults(String json) {
        try {
            sandbox.faults("dropbox", json);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void api(String route, String argument) throws Exception {
        sandbox.call(
                "POST",
                "/sandbox/dropbox/api/2/files/" + route,
                argument,
                "Authorization",
                "Bearer " + session.token());
    }

    private static List<String> paths() throws Exception {
        JsonNode files = sandbox.books("dropbox").path("files");
        return files.valueStream().map(file -> file.path("path").asText()).toList();
    }
}
