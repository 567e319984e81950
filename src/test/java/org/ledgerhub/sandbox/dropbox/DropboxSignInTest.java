package org.ledgerhub.sandbox.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.ConsentPages;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

class DropboxSignInTest {
    private static final String VERIFIER = "a-verifier-that-is-at-least-forty-three-characters-long";
    /** SHA-256 of it in base64url, made with OpenSSL. */
    private static final String CHALLENGE = "fHqnnK8JVGn9Act2vp52KGPBGNKHlxFsjRMgelmsfzI";

    private static RunningSandbox sandbox;
    private DropboxAccount account;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void noFaults() throws Exception {
        sandbox.call("DELETE", "/sandbox/dropbox/_faults", "");
        account = new DropboxAccount(sandbox);
    }

    @Test
    void codeIsExchangedOnceForTokensThatOpenTheAccount() throws Exception {
        // when
        String code = account.code("token_access_type=offline");
        String form = "grant_type=authorization_code&code=" + code + "&redirect_uri="
                + DropboxAccount.encoded(DropboxAccount.REDIRECT);
        Answer first = account.exchange(form);
        Answer second = account.exchange(form);

        // then
        assertThat(first.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(first.json().path("expires_in").asInt()).isEqualTo(14_400);
        assertThat(first.json().path("refresh_token").asText()).isNotEmpty();
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.json().path("error").asText()).isEqualTo("invalid_grant");
        account.signIn();
        assertThat(account.api("users/get_current_account", "null")
                        .json()
                        .path("email")
                        .asText())
                .contains("@");
    }

    @Test
    void withoutOfflineAccessThereIsNoRefreshToken() throws Exception {
        String code = account.code("scope=files.content.write");

        Answer answer = account.exchange("grant_type=authorization_code&code=" + code + "&redirect_uri="
                + DropboxAccount.encoded(DropboxAccount.REDIRECT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("refresh_token")).isFalse();
    }

    @Test
    void verifierOpensWhatItsChallengeClosedAndNothingElseDoes() throws Exception {
        // given
        String parameters = "token_access_type=offline&code_challenge_method=S256&code_challenge=" + CHALLENGE;
        String redirect = "&redirect_uri=" + DropboxAccount.encoded(DropboxAccount.REDIRECT);

        // when
        Answer wrong = account.token("grant_type=authorization_code&client_id=demo-app&code=" + account.code(parameters)
                + redirect + "&code_verifier=" + VERIFIER + "x");
        Answer right = account.token("grant_type=authorization_code&client_id=demo-app&code=" + account.code(parameters)
                + redirect + "&code_verifier=" + VERIFIER);

        // then
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(right.status()).isEqualTo(200);
    }

    @Test
    void refreshTokenIsUsedAgainAndAgainAndOutlivesARestart(@TempDir Path data) throws Exception {
        // given
        String form;
        try (RunningSandbox before = new RunningSandbox(data)) {
            DropboxAccount person = new DropboxAccount(before);
            form = "grant_type=refresh_token&refresh_token="
                    + person.signIn().json().path("refresh_token").asText();
            assertThat(person.exchange(form).status()).isEqualTo(200);
        }

        // when
        try (RunningSandbox after = new RunningSandbox(data)) {
            Answer answer = new DropboxAccount(after).exchange(form);

            // then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().has("refresh_token")).isFalse();
        }
    }

    @Test
    void tokenEndsAfterFourHours() throws Exception {
        account.signIn();
        sandbox.pass(Duration.ofSeconds(14_401));

        Answer answer = account.api("files/get_metadata", "{\"path\":\"/a\"}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/error/.tag").asText()).isEqualTo("expired_access_token");
    }

    @Test
    void revokedTokensAreRefusedAndTheRefreshTokenGoesOn() throws Exception {
        // given
        String refresh = account.signIn().json().path("refresh_token").asText();

        // when
        sandbox.faults("dropbox", "{\"revokeTokens\":true}");

        // then
        assertThat(account.api("files/get_metadata", "{\"path\":\"/a\"}")
                        .json()
                        .at("/error/.tag")
                        .asText())
                .isEqualTo("invalid_access_token");
        assertThat(account.exchange("grant_type=refresh_token&refresh_token=" + refresh)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void revokingASignInEndsItsRefreshTokenToo() throws Exception {
        String refresh = account.signIn().json().path("refresh_token").asText();

        account.api("auth/token/revoke", "null");

        assertThat(account.exchange("grant_type=refresh_token&refresh_token=" + refresh)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void callBeyondTheScopesGivenAtConsentIsRefusedForGood() throws Exception {
        account.signIn("files.content.write");

        Answer answer = account.api("files/list_folder", "{\"path\":\"\"}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/error/.tag").asText()).isEqualTo("missing_scope");
        assertThat(answer.json().at("/error/required_scope").asText()).isEqualTo("files.metadata.read");
    }

    @Test
    void personWhoSaysNoComesBackWithoutACode() throws Exception {
        URI page = URI.create(sandbox.address()
                + "/sandbox/dropbox/www/oauth2/authorize?client_id=demo-app&response_type=code&state=s%2B1&redirect_uri="
                + DropboxAccount.encoded(DropboxAccount.REDIRECT));

        assertThat(ConsentPages.answer(page, "deny"))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s%2B1")
                .doesNotContainKey("code");
    }

    @Test
    void unknownAppSeesNoConsentPage() throws Exception {
        Answer answer = sandbox.call(
                "GET", "/sandbox/dropbox/www/oauth2/authorize?client_id=x&response_type=code&redirect_uri=y", "");

        assertThat(answer.status()).isEqualTo(400);
    }
}
