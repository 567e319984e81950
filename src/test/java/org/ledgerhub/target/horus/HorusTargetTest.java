package org.ledgerhub.target.horus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.SignedIn;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Target;

class HorusTargetTest {
    private static final Delivery PURCHASE =
            Samples.delivery("p-1", Delivery.Purpose.BOOKS, Samples.posting("p-1", "P/2026-17"), List.of());

    @TempDir
    Path folder;

    private final HorusTarget target = new HorusTarget("");
    private AssumedHorus horus;

    @BeforeEach
    void start() throws IOException {
        horus = new AssumedHorus();
    }

    @AfterEach
    void stop() {
        horus.close();
    }

    @Test
    void newConnectionHandsOverByFolder() throws IOException {
        FakeSession session = new FakeSession(Map.of("directory", folder.toString()), Map.of());
        Delivery coda = Samples.delivery(
                "c-1",
                Delivery.Purpose.FILES,
                null,
                List.of(Samples.file(Delivery.File.Role.ORIGINAL, "a.cod", "0000")));

        Outcome outcome = target.book(List.of(coda), session).getFirst();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Booked.class,
                        booked -> assertThat(folder.resolve(booked.reference())).hasContent("0000"));
    }

    @Test
    void entryOverTheInterfaceSaysThatItsContractIsAssumed() {
        Outcome outcome = book(session());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Booked.class, booked -> {
            assertThat(booked.reference()).isEqualTo("LH-p-1");
            assertThat(booked.number()).isEqualTo("2026/1");
            assertThat(booked.attention()).extracting(Problem::code).containsExactly("assumed-contract");
        });
        ObjectNode entry = horus.entries().getFirst();
        assertThat(entry.path("folder").asText()).isEqualTo("folder-1");
        assertThat(entry.path("documentNumber").asText()).isEqualTo("P/2026-17");
        assertThat(entry.path("total").decimalValue()).isEqualByComparingTo("121.00");
        assertThat(entry.at("/lines/0").fieldNames()).toIterable().containsExactly("account", "debit", "vatCode");
        assertThat(entry.at("/lines/0/debit").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(entry.at("/lines/0/vatCode").asText()).isEqualTo("21S");
        assertThat(entry.has("communication")).isFalse();
    }

    @Test
    void engineerFinishesTheContractWithoutJava() throws IOException {
        // given
        Files.createDirectories(folder.resolve("targets"));
        Files.writeString(folder.resolve("targets/horus.api.yaml"), """
                signIn: { authorize: "{url}/a", token: "{url}/t" }
                find: { assumed: false, path: "/bookentries?reference={reference}", list: bookentries,
                        fields: { reference: reference, number: number } }
                book: { assumed: false, path: /bookentries, fields: {},
                        body: { reference: "{reference}", posts: { each: lines, item: { acc: "{line.account}" } } } }
                """);

        // when
        Outcome outcome = new HorusTarget("file:" + folder)
                .book(List.of(PURCHASE), session())
                .getFirst();

        // then
        assertThat(outcome).isEqualTo(new Outcome.Booked("LH-p-1", "2026/1", List.of()));
        assertThat(horus.entries().getFirst().at("/posts/2/acc").asText()).isEqualTo("440000");
    }

    @Test
    void filesThatCanNotBeAttachedAreTold() {
        Outcome outcome =
                target.book(List.of(Samples.purchase("p-2")), session()).getFirst();

        assertThat(((Outcome.Booked) outcome).attention())
                .extracting(Problem::code)
                .containsExactly("assumed-contract", "attachment-not-sent");
    }

    @Test
    void lostAnswerIsUncertainAndFoundByOurReference() {
        horus.lose();

        assertThat(book(session())).isInstanceOf(Outcome.Uncertain.class);
        assertThat(target.find(List.of(PURCHASE), session()).get(PURCHASE)).isPresent();
        assertThat(horus.entries()).hasSize(1);
    }

    @Test
    void refusalKeepsTheWordsOfHorus() {
        horus.refuse(422);

        assertThat(book(session()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problem().targetAnswer()).contains("account 612000 is not known"));
    }

    @Test
    void serverFailureIsUncertainSinceItMayHaveBooked() {
        horus.refuse(500);

        assertThat(book(session())).isInstanceOf(Outcome.Uncertain.class);
    }

    @Test
    void tokenThatIsOverIsRenewedOnce() {
        horus.take("second");

        FakeSession session = session();
        session.signedIn(() -> session.refusedTokens().isEmpty() ? "first" : "second", Calls.UNLIMITED);

        assertThat(book(session)).isInstanceOf(Outcome.Booked.class);
        assertThat(session.refusedTokens()).containsExactly("first");
        assertThat(horus.entries()).hasSize(1);
    }

    @Test
    void otherTotalUnderOurReferenceIsToldInsteadOfTaken() {
        book(session());
        horus.entries().getFirst().put("total", "12.10");

        Outcome.Booked there =
                target.find(List.of(PURCHASE), session()).get(PURCHASE).orElseThrow();
        assertThat(there.attention()).extracting(Problem::code).contains("booked-differs");
    }

    @Test
    void foldersAccountsAndAxesComeFromTheStandIn() {
        try (RunningSandbox sandbox = new RunningSandbox(folder)) {
            SignedIn person = new SignedIn(
                    sandbox,
                    "/sandbox/horus/oauth2/authorize?",
                    "/sandbox/horus/oauth2/token",
                    "client_id=demo-client&client_secret=demo-secret");
            FakeSession session = new FakeSession(settings(sandbox.address() + "/sandbox/horus"), Map.of());
            session.signedIn(() -> person.token(session.refusedTokens()), Calls.UNLIMITED);

            List<Target.RemoteDossier> folders = target.dossiers(session);
            MasterData masters = target.masterData(session.on(folders.getFirst().id(), MasterData.EMPTY));

            assertThat(folders).extracting(Target.RemoteDossier::name).contains("Studio Lumen");
            assertThat(masters.accounts()).extracting(MasterData.Account::code).containsExactly("440000", "612300");
            assertThat(masters.axes()).containsExactly(new MasterData.Axis("site", "site", List.of("MEC", "BRU")));
        }
    }

    @Test
    void connectionWithoutAddressSaysSo() {
        Map<String, String> settings = settings("");

        Outcome outcome = target.book(List.of(PURCHASE), new FakeSession(settings, Map.of()))
                .getFirst();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        lost -> assertThat(lost.problem().message()).contains("does not say where"));
    }

    private Outcome book(FakeSession session) {
        return target.book(List.of(PURCHASE), session).getFirst();
    }

    private FakeSession session() {
        return new FakeSession(settings(horus.address()), Map.of())
                .on("folder-1", MasterData.EMPTY)
                .signedIn(() -> "first", Calls.UNLIMITED);
    }

    private static Map<String, String> settings(String url) {
        Map<String, String> settings = new HashMap<>(Map.of("handOver", "api", "clientId", "demo-client"));
        settings.put("url", url);
        return settings;
    }
}
