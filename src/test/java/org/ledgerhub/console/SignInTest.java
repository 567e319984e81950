package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerhub.console.Problems.isProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.Caller;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;
import org.ledgerhub.office.Person;

/** Who comes in, and what each role may do there. */
@WithHub
class SignInTest {
    private final Hub hub;

    SignInTest(Hub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void healthIsForEverybodyWithoutDetails(String path) {
        Caller.Answer answer = hub.anonymous().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("components")).isFalse();
    }

    @Test
    void standInsAreForEverybodyInTheDemo() {
        assertThat(hub.anonymous().get("/sandbox/octopus/_books").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/submissions",
                "/api/nothing-here",
                "/v3/api-docs",
                "/actuator/prometheus",
                "/actuator/metrics",
                "/receive/documents"
            })
    void everythingElseForProgramsNeedsASignIn(String path) {
        isProblem(hub.anonymous().get(path), 401, "sign-in-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/swagger-ui/index.html", "/submissions/1"})
    void peopleAreLedToTheSignInPage(String path) {
        Caller.Answer answer = hub.anonymous().get(path, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in");
    }

    @Test
    void basicWithoutCsrfTokenIsEnough() {
        assertThat(hub.with(Caller.basic("demo", "demo"))
                        .post("/api/dossiers/garage-noord/synchronise", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswordIsRefused() {
        isProblem(hub.with(Caller.basic("demo", "guess")).get("/api/submissions"), 401, "sign-in-needed");
    }

    @Test
    void wrongTokenIsRefusedEvenWhereNobodyNeedsOne() {
        isProblem(hub.with("Bearer lh_guess").get("/api/submissions"), 401, "sign-in-needed");
        isProblem(hub.with("Bearer lh_guess").get("/actuator/health"), 401, "sign-in-needed");
    }

    @Test
    void revokedTokenIsRefused() {
        var made = hub.demo().post("/api/tokens", "{\"name\":\"till\",\"role\":\"read-only\"}");
        assertThat(made.status()).isEqualTo(201);
        Caller program = hub.with("Bearer " + made.json().path("secret").asText());
        assertThat(program.get("/api/dossiers").status()).isEqualTo(200);

        Caller.Answer gone = hub.demo()
                .call("DELETE", "/api/tokens/" + made.json().at("/token/id").asText(), BodyPublishers.noBody());

        assertThat(gone.status()).isEqualTo(204);
        isProblem(program.get("/api/dossiers"), 401, "sign-in-needed");
    }

    @Test
    void expiredTokenIsRefused() {
        Instant soon = Instant.now().plusMillis(300);

        var made = hub.demo()
                .post("/api/tokens", "{\"name\":\"brief\",\"role\":\"read-only\",\"expires\":\"" + soon + "\"}");

        Caller program = hub.with("Bearer " + made.json().path("secret").asText());
        await().until(() -> program.get("/api/dossiers").status() == 401);
        isProblem(program.get("/api/dossiers"), 401, "sign-in-needed");
    }

    @ParameterizedTest
    @CsvSource({
        "READ_ONLY,  GET,  /api/submissions,                       200",
        "READ_ONLY,  GET,  /api/connections,                       200",
        "READ_ONLY,  POST, /api/documents,                         403",
        "READ_ONLY,  POST, /api/submissions/1/retry,               403",
        "READ_ONLY,  POST, /api/dossiers/garage-noord/synchronise, 403",
        "READ_ONLY,  PUT,  /api/dossiers/garage-noord/triggers,    403",
        "READ_ONLY,  GET,  /api/people,                            403",
        "READ_ONLY,  GET,  /api/tokens,                            403",
        "READ_ONLY,  GET,  /actuator/prometheus,                   403",
        "ACCOUNTANT, POST, /api/submissions/1/retry,               404",
        "ACCOUNTANT, POST, /api/dossiers/garage-noord/synchronise, 200",
        "ACCOUNTANT, POST, /api/connections,                       403",
        "ACCOUNTANT, PUT,  /api/connections/demo-sftp,             403",
        "ACCOUNTANT, PUT,  /api/links/1,                           403",
        "ACCOUNTANT, PUT,  /api/dossiers/garage-noord,             403",
        "ACCOUNTANT, POST, /api/tokens,                            403",
        "ACCOUNTANT, GET,  /actuator/metrics,                      403",
        "ENGINEER,   GET,  /actuator/prometheus,                   200",
        "ENGINEER,   GET,  /api/tokens,                            200",
        "ENGINEER,   PUT,  /api/dossiers/garage-noord,             400",
        "ENGINEER,   GET,  /api/people,                            403",
        "ADMIN,      GET,  /api/people,                            200",
    })
    void eachRoleMayDoWhatItsRowSays(Person.Role role, String method, String path, int status) {
        Caller.Answer answer = hub.as(role)
                .call(
                        method,
                        path,
                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json");

        if (status == 403) {
            isProblem(answer, 403, "role-missing");
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        }
    }

    @Test
    void nobodyMakesATokenAboveTheirOwnRole() {
        isProblem(
                hub.as(Person.Role.ENGINEER).post("/api/tokens", "{\"name\":\"more\",\"role\":\"admin\"}"),
                403,
                "role-missing");
    }

    @Test
    void personThatIsAddedSignsInAndAChangedRoleCountsAtOnce() {
        String name = "eva-" + UUID.randomUUID();
        var added = hub.demo()
                .post(
                        "/api/people",
                        "{\"name\":\"" + name + "\",\"password\":\"long enough\",\"role\":\"accountant\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        Browser eva = Browser.signedIn(hub, name, "long enough");
        assertThat(eva.post("/api/dossiers/garage-noord/synchronise", "").status())
                .isEqualTo(200);

        hub.demo().put("/api/people/" + added.json().path("id").asText(), "{\"role\":\"read-only\"}");

        assertThat(hub.with(Caller.basic(name, "long enough"))
                        .post("/api/dossiers/garage-noord/synchronise", "")
                        .status())
                .isEqualTo(403);
        isProblem(eva.get("/api/dossiers"), 401, "sign-in-needed");
    }

    @Test
    void tenWrongPasswordsCloseTheNameWhateverComesNext() {
        String name = "guessed-" + UUID.randomUUID();
        hub.demo()
                .post("/api/people", "{\"name\":\"" + name + "\",\"password\":\"long enough\",\"role\":\"read-only\"}");
        for (int i = 0; i < 10; i++) {
            isProblem(hub.with(Caller.basic(name, "guess " + i)).get("/api/dossiers"), 401, "sign-in-needed");
        }

        Caller.Answer closed = hub.with(Caller.basic(name, "long enough")).get("/api/dossiers");
        Caller.Answer page = new Browser(hub).signIn(name, "long enough");
        Caller.Answer other = hub.with(Caller.basic("demo", "demo")).get("/api/dossiers");

        isProblem(closed, 429, "sign-in-limited");
        assertThat(Integer.parseInt(closed.header("Retry-After"))).isBetween(1, 5 * 60);
        isProblem(page, 429, "sign-in-limited");
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void rightPasswordBeforeTheTenthWrongOneStartsTheCountAnew() {
        String name = "forgetful-" + UUID.randomUUID();
        hub.demo()
                .post("/api/people", "{\"name\":\"" + name + "\",\"password\":\"long enough\",\"role\":\"read-only\"}");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 6; i++) {
                hub.with(Caller.basic(name, "guess " + i)).get("/api/dossiers");
            }
            assertThat(hub.with(Caller.basic(name, "long enough"))
                            .get("/api/dossiers")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void nameOfSomebodyElseAndShortPasswordsAreRefused() {
        isProblem(
                hub.demo().post("/api/people", "{\"name\":\"twee\",\"password\":\"long enough\",\"role\":\"admin\"}"),
                409,
                "name-taken");
        isProblem(
                hub.demo().post("/api/people", "{\"name\":\"short\",\"password\":\"short\",\"role\":\"admin\"}"),
                400,
                "invalid-request");
    }

    @Test
    void passwordsNeverComeOut() {
        assertThat(hub.demo().get("/api/people").text()).contains("\"demo\"").doesNotContain("bcrypt", "assword");
    }

    @Test
    void cookieAloneIsNotEnoughToActButWithItsTokenItIs() {
        Browser demo = Browser.signedIn(hub, "demo", "demo");

        isProblem(demo.postWithoutToken("/api/dossiers/garage-noord/synchronise"), 403, "role-missing");
        assertThat(demo.post("/api/dossiers/garage-noord/synchronise", "").status())
                .isEqualTo(200);
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Browser demo = Browser.signedIn(hub, "demo", "demo");

        assertThat(demo.sessionCookie()).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void wrongPasswordOnThePageLeadsBackToIt() {
        assertThat(new Browser(hub).signIn("demo", "guess").header("Location")).endsWith("/sign-in?error");
    }

    @Test
    void signingOutEndsTheSession() {
        Browser demo = Browser.signedIn(hub, "demo", "demo");
        assertThat(demo.get("/api/dossiers").status()).isEqualTo(200);

        demo.post("/sign-out", "");

        assertThat(demo.get("/api/dossiers").status()).isEqualTo(401);
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        Caller.Answer page = hub.anonymous().get("/sign-in");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }
}
