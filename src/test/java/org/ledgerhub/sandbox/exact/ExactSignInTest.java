package org.ledgerhub.sandbox.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;

class ExactSignInTest {
    @TempDir
    Path data;

    private RunningSandbox sandbox;
    private ExactCaller exact;

    @BeforeEach
    void start() throws Exception {
        sandbox = new RunningSandbox(data);
        exact = ExactCaller.signedIn(sandbox, "demo");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void consentSendsThePersonBackWithACodeAndTheState() throws Exception {
        // when
        HttpResponse<String> page = exact.call(
                "GET",
                "/api/oauth2/auth?response_type=code&force_login=0&state=s-1&client_id=" + ExactCaller.CLIENT
                        + "&redirect_uri=" + ExactCaller.REDIRECT,
                "");
        HttpResponse<String> back = exact.consent("demo", ExactCaller.REDIRECT);

        // then
        assertThat(page.body()).contains("<form method=\"post\">");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElseThrow())
                .startsWith(ExactCaller.REDIRECT + "?code=")
                .endsWith("&state=s-1");
    }

    @Test
    void redirectMustUseHttps() throws Exception {
        assertThat(exact.consent("demo", "http://hub.example/connect/callback").statusCode())
                .isEqualTo(400);
        assertThat(exact.consent("demo", "http://127.0.0.1:8080/connect/callback")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void codeIsUsedOnceAndForThreeMinutes() throws Exception {
        // given
        String used = exact.code("demo");
        String late = exact.code("demo");

        // when, then
        assertThat(exact.exchange(used).statusCode()).isEqualTo(200);
        assertThat(exact.exchange(used).statusCode()).isEqualTo(400);
        sandbox.pass(Duration.ofMinutes(3));
        assertThat(exact.exchange(late).statusCode()).isEqualTo(400);
    }

    @Test
    void lifeOfATokenIsTextAndTenMinutes() throws Exception {
        // when
        HttpResponse<String> tokens = exact.exchange(exact.code("demo"));
        exact.keep(tokens);

        // then
        assertThat(ExactCaller.json(tokens).get("expires_in").isTextual()).isTrue();
        assertThat(ExactCaller.json(tokens).get("expires_in").textValue()).isEqualTo("600");
        sandbox.pass(Duration.ofSeconds(599));
        assertThat(exact.call("GET", "/api/v1/current/Me", "").statusCode()).isEqualTo(200);
        sandbox.pass(Duration.ofSeconds(1));
        assertThat(exact.call("GET", "/api/v1/current/Me", "").statusCode()).isEqualTo(401);
    }

    @Test
    void renewingBefore570SecondsIsRefusedAndTheTokenStaysGood() throws Exception {
        // when
        sandbox.pass(Duration.ofSeconds(569));
        HttpResponse<String> early = exact.renew(exact.refreshToken());
        sandbox.pass(Duration.ofSeconds(1));
        HttpResponse<String> inTime = exact.renew(exact.refreshToken());

        // then
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.headers().firstValue("Reason")).hasValue("TooEarlyToRefreshTokens");
        assertThat(ExactCaller.json(early).path("error").asText()).isEqualTo("access_denied");
        assertThat(ExactCaller.json(early).path("error_description").asText())
                .isEqualTo("Rate limit exceeded: access_token not expired");
        assertThat(inTime.statusCode()).isEqualTo(200);
    }

    @Test
    void refreshTokenIsUsedOnce() throws Exception {
        // given
        String first = exact.refreshToken();
        sandbox.pass(Duration.ofSeconds(570));
        exact.keep(exact.renew(first));

        // when
        sandbox.pass(Duration.ofSeconds(570));
        HttpResponse<String> again = exact.renew(first);

        // then
        assertThat(exact.refreshToken()).isNotEqualTo(first);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(ExactCaller.json(again).path("error").asText()).isEqualTo("unauthorized_client");
        assertThat(ExactCaller.json(again).path("error_description").asText()).isEqualTo("Old refresh token used.");
        assertThat(exact.renew(exact.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void refreshTokenDiesAfterThirtyIdleDays() throws Exception {
        sandbox.pass(Duration.ofDays(30));
        assertThat(exact.renew(exact.refreshToken()).statusCode()).isEqualTo(401);
    }

    @Test
    void tokensAreAskedFor200TimesADay() throws Exception {
        // given: one call was the sign-in itself
        for (int i = 1; i < 200; i++) {
            exact.renew(exact.refreshToken());
        }

        // when
        int oneTooMany = exact.renew(exact.refreshToken()).statusCode();
        sandbox.pass(Duration.ofDays(1));

        // then
        assertThat(oneTooMany).isEqualTo(429);
        assertThat(exact.renew(exact.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void revokedAccessTokenIsRenewedAtOnce() throws Exception {
        // when
        sandbox.faults("exact", "{\"revokeTokens\":true}");

        // then
        assertThat(exact.call("GET", "/api/v1/current/Me", "").statusCode()).isEqualTo(401);
        exact.keep(exact.renew(exact.refreshToken()));
        assertThat(exact.call("GET", "/api/v1/current/Me", "").statusCode()).isEqualTo(200);
    }

    @Test
    void signInOutlivesARestart() throws Exception {
        // given
        String old = exact.refreshToken();
        sandbox.pass(Duration.ofSeconds(570));
        exact.keep(exact.renew(old));
        String access = exact.access();
        sandbox.close();

        // when
        sandbox = new RunningSandbox(data);
        ExactCaller again = new ExactCaller(sandbox, ExactCaller.PEETERS);

        // then
        assertThat(again.call("GET", "/api/v1/current/Me", "", "Authorization", "Bearer " + access)
                        .statusCode())
                .isEqualTo(200);
        assertThat(again.renew(old).statusCode()).isEqualTo(401);
        sandbox.pass(Duration.ofHours(1));
        assertThat(again.renew(exact.refreshToken()).statusCode()).isEqualTo(200);
    }
}
