package org.ledgerhub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.MovedClock;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.TargetFailure;

/** People sign connections in at a package's page, and one renewal is made for all who need it. */
class SignInsTest {
    private static final String FIRM = "office-one";
    private static final String ID = "books";
    private static final Asker ANNA = new Asker(FIRM, "anna", "her browser");
    private static final URI CALLBACK = URI.create("https://hub.example/connect/callback");

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-10T08:00:00Z"));
    private PackageSignIn server;
    private Database database;
    private Office office;

    private SignIns open(Engine engine) throws Exception {
        return open(engine, new SignedInPackage(true, Duration.ofSeconds(570)));
    }

    private SignIns open(Engine engine, SignedInPackage target) throws Exception {
        server = new PackageSignIn();
        database = engine.open(folder);
        office = OfficeDesk.open(database, folder, clock);
        office.add(new Office.Firm(FIRM, "Office one"));
        office.of(FIRM)
                .save(
                        new Connection(
                                FIRM,
                                ID,
                                "The books",
                                target.name(),
                                Map.of("url", server.address() + "/"),
                                Connection.Status.ACTIVE,
                                null,
                                0),
                        Map.of("clientSecret", "s3cr3t"));
        return process(target);
    }

    /** The sign-ins as one more process of the hub sees them. */
    private SignIns process(SignedInPackage target) throws Exception {
        return OfficeDesk.signIns(database, folder, clock, List.of(target));
    }

    private SignIns process() throws Exception {
        return process(new SignedInPackage(true, Duration.ofSeconds(570)));
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void personConsentsAndTheConnectionHasATokenThatStandsSealed(Engine engine) throws Exception {
        SignIns signIns = open(engine);

        URI page = signIns.begin(ANNA, ID, CALLBACK);
        Map<String, String> asked = PackageSignIn.query(page);
        Connection connection = signIns.complete(ANNA, asked.get("state"), "the-code", none -> Calls.UNLIMITED)
                .orElseThrow();

        assertThat(page.toString()).startsWith(server.address() + "/consent?");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "the-app")
                .containsEntry("redirect_uri", CALLBACK.toString())
                .containsEntry("force_login", "0")
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("scope").split(" ")).containsExactlyInAnyOrder("books", "files");
        Map<String, String> exchanged = server.exchanges().getFirst();
        assertThat(exchanged)
                .containsEntry("code", "the-code")
                .containsEntry("client_id", "the-app")
                .containsEntry("client_secret", "s3cr3t")
                .containsEntry("redirect_uri", CALLBACK.toString());
        assertThat(Secrets.challenge(exchanged.get("code_verifier"))).isEqualTo(asked.get("code_challenge"));
        assertThat(connection.id()).isEqualTo(ID);
        assertThat(token(signIns)).isEqualTo("access-1");
        assertThat(signIns.standing(FIRM, ID).orElseThrow().by()).isEqualTo("anna");
        assertThat(everythingStored()).doesNotContain("access-1", "refresh-1", exchanged.get("code_verifier"));
    }

    @ParameterizedTest
    @EnumSource
    void stateWorksOnceInTimeAndForWhoBegan(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        String state = begin(signIns);

        assertThat(complete(signIns, ANNA, "guessed")).isFalse();
        assertThat(complete(signIns, new Asker(FIRM, "bert", "her browser"), state))
                .isFalse();
        assertThat(complete(signIns, new Asker("office-two", "anna", "her browser"), state))
                .isFalse();
        assertThat(complete(signIns, new Asker(FIRM, "anna", "another browser"), state))
                .isFalse();
        assertThat(complete(signIns, new Asker(FIRM, "anna", null), state)).isFalse();
        assertThat(complete(signIns, ANNA, state)).isTrue();
        assertThat(complete(signIns, ANNA, state)).isFalse();
        String late = begin(signIns);
        clock.pass(Duration.ofMinutes(16));
        assertThat(complete(signIns, ANNA, late)).isFalse();
        assertThat(server.exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void connectionOfAnotherFirmIsUnknown(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);

        assertThatThrownBy(() -> signIns.begin(new Asker("office-two", "anna", null), ID, CALLBACK))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(signIns.standing("office-two", ID)).isEmpty();
        assertThatThrownBy(() -> signIns.token("office-two", ID, Calls.UNLIMITED))
                .isInstanceOf(TargetFailure.class);
    }

    @ParameterizedTest
    @EnumSource
    void connectionThatNobodySignedInSaysSo(Engine engine) throws Exception {
        SignIns signIns = open(engine);

        assertThat(failure(signIns).problem().code()).isEqualTo("sign-in-lost");
    }

    @ParameterizedTest
    @EnumSource
    void tokenIsUsedWhileMoreThanHalfAMinuteIsLeft(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);

        clock.pass(Duration.ofSeconds(569));
        assertThat(token(signIns)).isEqualTo("access-1");
        clock.pass(Duration.ofSeconds(1));
        assertThat(token(signIns)).isEqualTo("access-2");
        assertThat(server.renewals())
                .singleElement()
                .satisfies(renewal -> assertThat(renewal)
                        .containsEntry("refresh_token", "refresh-1")
                        .containsEntry("client_secret", "s3cr3t"));
    }

    @ParameterizedTest
    @EnumSource
    void eightThreadsInTwoProcessesMakeOneRenewal(Engine engine) throws Exception {
        SignIns one = open(engine);
        SignIns two = process();
        signIn(one);
        clock.pass(Duration.ofMinutes(11));

        List<Callable<String>> askers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            SignIns asked = i % 2 == 0 ? one : two;
            askers.add(() -> token(asked));
        }
        List<String> tokens = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> token : threads.invokeAll(askers)) {
                tokens.add(token.get());
            }
        }

        assertThat(tokens).hasSize(8).containsOnly("access-2");
        assertThat(server.renewals()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void tokenThatThePackageTookBackIsAskedForAgainAtOnce(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofSeconds(60));

        signIns.refused(FIRM, ID, "access-1");

        assertThat(token(signIns)).isEqualTo("access-2");
        signIns.refused(FIRM, ID, "access-1");
        assertThat(token(signIns)).isEqualTo("access-2");
        assertThat(server.renewals()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"H2, 400, access_denied", "POSTGRESQL, 401, unauthorized_client"})
    void whereThatIsTooEarlyNobodyAsksAgainBeforeItIsAllowedAndPeopleAreTold(Engine engine, int status, String error)
            throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofSeconds(60));
        server.next(
                status,
                "{\"error\":\"" + error
                        + "\",\"error_description\":\"Rate limit exceeded: access_token not expired\"}");

        signIns.refused(FIRM, ID, "access-1");

        for (SignIns process : List.of(signIns, process(), signIns)) {
            TargetFailure wait = failure(process);
            assertThat(wait.problem().code()).isEqualTo("sign-in-lost");
            assertThat(wait.problem().remedy()).contains("Sign the connection in again");
            assertThat(wait.retryAfter()).isEqualTo(Duration.ofSeconds(510));
            process.refused(FIRM, ID, "access-1");
        }
        assertThat(server.renewals()).hasSize(1);
        clock.pass(Duration.ofSeconds(510));
        assertThat(token(signIns)).isEqualTo("access-2");
    }

    @ParameterizedTest
    @EnumSource
    void tokensTakenBackInARowAreAskedForLessAndLessOften(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);

        signIns.refused(FIRM, ID, token(signIns));
        signIns.refused(FIRM, ID, token(signIns));
        assertThat(failure(signIns).retryAfter()).isEqualTo(Duration.ofSeconds(5));
        clock.pass(Duration.ofSeconds(5));
        signIns.refused(FIRM, ID, token(signIns));
        assertThat(failure(signIns).retryAfter()).isEqualTo(Duration.ofSeconds(10));

        clock.pass(Duration.ofSeconds(10));
        assertThat(token(signIns)).isEqualTo("access-4");
        clock.pass(Duration.ofMinutes(11));
        assertThat(token(signIns)).isEqualTo("access-5");
        signIns.refused(FIRM, ID, "access-5");
        assertThat(token(signIns)).isEqualTo("access-6");
    }

    @ParameterizedTest
    @EnumSource
    void failingGatewayKeepsTheRefreshTokenAndIsLeftAloneForAWhile(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofMinutes(11));
        server.next(502, "<html>Unable to identify proxy for host</html>");

        assertThat(failure(signIns).problem().code()).isEqualTo("target-down");
        assertThat(failure(process()).retryAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(server.renewals()).hasSize(1);

        clock.pass(Duration.ofSeconds(6));
        assertThat(token(signIns)).isEqualTo("access-2");
        assertThat(server.renewals())
                .extracting(form -> form.get("refresh_token"))
                .containsOnly("refresh-1");
        assertThat(connection().status()).isEqualTo(Connection.Status.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void lostAnswerIsAskedForAgainWithTheSameRefreshToken(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofMinutes(11));
        server.next(0, "");

        assertThat(failure(signIns).problem().code()).isEqualTo("target-down");
        clock.pass(Duration.ofSeconds(6));
        assertThat(token(signIns)).isEqualTo("access-2");
        assertThat(server.renewals())
                .extracting(form -> form.get("refresh_token"))
                .containsExactly("refresh-1", "refresh-1");
    }

    @ParameterizedTest
    @EnumSource
    void renewalThatThePackageCallsTooEarlyLosesNothing(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofMinutes(11));
        server.next(
                400,
                "{\"error\":\"access_denied\",\"error_description\":\"Rate limit exceeded: access_token not expired\"}");

        assertThat(failure(signIns).problem().code()).isEqualTo("target-down");
        clock.pass(Duration.ofSeconds(6));
        assertThat(token(signIns)).isEqualTo("access-2");
    }

    @ParameterizedTest
    @EnumSource
    void refusedRefreshTokenAsksForAPersonAndSigningInAgainKeepsTheConnection(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofMinutes(11));
        server.next(400, "{\"error\":\"invalid_grant\",\"error_description\":\"token is invalid or revoked\"}");

        assertThat(failure(signIns).problem().code()).isEqualTo("sign-in-lost");
        assertThat(failure(process()).problem().targetAnswer()).contains("invalid_grant");
        assertThat(server.renewals()).hasSize(1);
        assertThat(connection().status()).isEqualTo(Connection.Status.SIGN_IN_LOST);

        signIn(signIns);
        assertThat(token(signIns)).isEqualTo("access-2");
        assertThat(connection().status()).isEqualTo(Connection.Status.ACTIVE);
        assertThat(connection().problem()).isNull();
        assertThat(connection().settings()).containsKey("url");
        assertThat(told()).containsExactly("anna", "hub", "anna");
    }

    @ParameterizedTest
    @EnumSource
    void crashBetweenRenewingAndStoringAsksForAPersonInsteadOfTryingForEver(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofMinutes(11));
        server.beforeAnswer(() -> crash(engine));
        assertThatThrownBy(() -> token(signIns)).isNotNull();
        database = engine.open(folder);

        SignIns afterCrash = process();

        assertThat(failure(afterCrash).problem().code()).isEqualTo("sign-in-lost");
        assertThat(failure(afterCrash).problem().targetAnswer()).contains("Old refresh token used");
        assertThat(server.renewals()).hasSize(2);
    }

    private void crash(Engine engine) {
        if (engine == Engine.H2) {
            database.jdbc().sql("shutdown immediately").update();
        }
        database.close();
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void tokensThatTheDatabaseDidNotTakeAreStoredWhenItIsBack(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);
        clock.pass(Duration.ofMinutes(11));
        server.beforeAnswer(() -> database.jdbc()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() "
                        + "and datname = current_database() and state = 'idle in transaction'")
                .query(Boolean.class)
                .list());

        assertThat(token(signIns)).isEqualTo("access-2");
        assertThat(token(process())).isEqualTo("access-2");
        assertThat(server.renewals()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void idleSignInIsKeptAliveOnceAWeek(Engine engine) throws Exception {
        SignIns signIns = open(engine);
        signIn(signIns);

        clock.pass(Duration.ofDays(7));
        assertThat(keepAlive(signIns)).isZero();
        assertThat(signIns.endsUnused(FIRM, ID))
                .hasValue(clock.instant().plus(Duration.ofDays(30).minusDays(7)));
        clock.pass(Duration.ofDays(1));
        assertThat(keepAlive(signIns)).isEqualTo(1);
        assertThat(signIns.endsUnused(FIRM, ID)).hasValue(clock.instant().plus(Duration.ofDays(30)));
        assertThat(signIns.endsUnused("another-firm", ID)).isEmpty();
        assertThat(keepAlive(process())).isZero();
        assertThat(server.renewals()).hasSize(1);
    }

    private static int keepAlive(SignIns signIns) {
        return signIns.keepAlive((firm, connection) -> Calls.UNLIMITED);
    }

    private void signIn(SignIns signIns) {
        assertThat(complete(signIns, ANNA, begin(signIns))).isTrue();
    }

    private static String begin(SignIns signIns) {
        return PackageSignIn.query(signIns.begin(ANNA, ID, CALLBACK)).get("state");
    }

    private static boolean complete(SignIns signIns, Asker who, String state) {
        return signIns.complete(who, state, "the-code", none -> Calls.UNLIMITED).isPresent();
    }

    private static String token(SignIns signIns) {
        return signIns.token(FIRM, ID, Calls.UNLIMITED);
    }

    private static TargetFailure failure(SignIns signIns) {
        return catchThrowableOfType(TargetFailure.class, () -> token(signIns));
    }

    /** As people see it. */
    private Connection connection() {
        return office.of(FIRM, "anna").connection(ID).orElseThrow();
    }

    /** Who changed the connection's sign-in, as the audit trail has it. */
    private List<String> told() {
        return database.jdbc()
                .sql("select by_whom from audit_unsealed where subject = ? and (changes like '%sign-in%') order by id")
                .param(ID)
                .query(String.class)
                .list();
    }

    private String everythingStored() {
        return database.jdbc().sql("select * from sign_in").query().listOfRows().toString()
                + database.jdbc().sql("select * from open_sign_in").query().listOfRows();
    }
}
