package org.ledgerhub.sandbox.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

/** Signing in with keys and passwords, the versions, and the faults that this package has its own ways with. */
class OdooSignInTest {
    private static RunningSandbox sandbox;
    private OdooUser odoo;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyBooksWithoutFaults() throws Exception {
        sandbox.call("POST", "/sandbox/odoo/_reset", "");
        odoo = new OdooUser(sandbox, 3);
    }

    @Test
    void passwordIsNoBearerAndWithoutKeyNobodyComesIn() throws Exception {
        Answer password = odoo.json2("demo", "res.users", "context_get", "{}");
        Answer nothing = sandbox.call("POST", "/sandbox/odoo/json/2/res.users/context_get", "{}");
        Answer database = sandbox.call(
                "POST",
                "/sandbox/odoo/json/2/res.users/context_get",
                "{}",
                "Authorization",
                "bearer " + OdooUser.DEMO_KEY,
                "X-Odoo-Database",
                "nodb");

        assertThat(password.status()).isEqualTo(401);
        assertThat(password.json().path("message").asText()).isEqualTo("Invalid apikey");
        assertThat(nothing.status()).isEqualTo(401);
        assertThat(database.status()).isEqualTo(404);
        assertThat(odoo.ask("res.users", "context_get", "{}").path("uid").intValue())
                .isEqualTo(2);
    }

    @Test
    void jsonRpcTakesPasswordOrKeyAndAnswersFalseToStrangers() throws Exception {
        assertThat(authenticate("demo", "demo").path("result").intValue()).isEqualTo(2);
        assertThat(authenticate("demo", OdooUser.DEMO_KEY).path("result").intValue())
                .isEqualTo(2);
        assertThat(authenticate("demo", "wrong").path("result")).hasToString("false");
        assertThat(odoo.rpc("", "wrong", "res.partner", "search", "[[]]", "{}")
                        .at("/error/data/name")
                        .asText())
                .isEqualTo("odoo.exceptions.AccessDenied");
    }

    @Test
    void ordinaryUserMakesAKeyOfAtMostNinetyDaysThatEnds() throws Exception {
        // when
        String without = keyOf("0").at("/error/data/message").asText();
        String tooLong = keyOf("91").at("/error/data/message").asText();
        String key = keyOf("1").at("/result/context/default_key").asText();

        // then
        assertThat(without).isEqualTo("The API key must have an expiration date");
        assertThat(tooLong).isEqualTo("You cannot exceed 90.0 days.");
        assertThat(key).matches("[0-9a-f]{40}");
        assertThat(odoo.json2(key, "res.users", "context_get", "{}").status()).isEqualTo(200);
        sandbox.pass(java.time.Duration.ofDays(2));
        assertThat(odoo.json2(key, "res.users", "context_get", "{}").status()).isEqualTo(401);
    }

    @Test
    void revokedKeysAreRefusedAndNewOnesWork() throws Exception {
        // given
        String before = keyOf("1").at("/result/context/default_key").asText();

        // when
        sandbox.faults("odoo", "{\"revokeTokens\":true}");
        String after = keyOf("1").at("/result/context/default_key").asText();

        // then
        assertThat(odoo.json2(before, "res.users", "context_get", "{}").status())
                .isEqualTo(401);
        assertThat(odoo.json2("res.users", "context_get", "{}").status()).isEqualTo(401);
        assertThat(odoo.json2(after, "res.users", "context_get", "{}").status()).isEqualTo(200);
        sandbox.call("DELETE", "/sandbox/odoo/_faults", "");
        assertThat(odoo.json2("res.users", "context_get", "{}").status()).isEqualTo(200);
    }

    @Test
    void olderServersAnswerJsonRpcAloneAndKnowTheFieldsOfTheirTime() throws Exception {
        // when
        Answer version = sandbox.call("GET", "/sandbox/odoo/v16/web/version", "");
        Answer json2 = sandbox.call("POST", "/sandbox/odoo/v16/json/2/res.users/context_get", "{}");
        JsonNode told = sandbox.call(
                        "POST",
                        "/sandbox/odoo/v16/jsonrpc",
                        "{\"id\":1,\"params\":{\"service\":\"common\",\"method\":\"version\",\"args\":[]}}")
                .json();
        JsonNode old = odoo.rpc(
                "/v16", "demo", "account.account", "search_read", "[[]]", "{\"fields\":[\"company_id\"],\"limit\":1}");
        JsonNode newer =
                odoo.rpc("/v16", "demo", "account.account", "search_read", "[[]]", "{\"fields\":[\"company_ids\"]}");
        JsonNode key =
                odoo.rpc("/v16", "demo", "account.tax", "get_external_id", "[[" + odoo.tax("21% S") + "]]", "{}");

        // then
        assertThat(version.status()).isEqualTo(404);
        assertThat(json2.status()).isEqualTo(404);
        assertThat(told.at("/result/server_version").asText()).isEqualTo("16.0");
        assertThat(old.path("result")).hasSize(1);
        assertThat(newer.at("/error/data/message").asText()).contains("Invalid field 'company_ids'");
        assertThat(key.path("result").toString()).contains("l10n_be.3_attn_VAT-IN-V82-21-S");
        assertThat(sandbox.call("GET", "/sandbox/odoo/web/version", "")
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo("19.0");
    }

    @Test
    void answersToWritesAreLostOverBothProtocolsAndToReadsOverNone() throws Exception {
        // given
        sandbox.faults("odoo", "{\"loseAnswerPercent\":100}");

        // when / then
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> odoo.rpc("", "demo", "res.partner", "create", "[{\"name\":\"a\"}]", "{}"))
                .isInstanceOf(java.io.IOException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> odoo.json2("res.partner", "create", "{\"vals_list\":[{\"name\":\"b\"}]}"))
                .isInstanceOf(java.io.IOException.class);
        assertThat(odoo.rpc("", "demo", "res.partner", "search", "[[]]", "{}").path("result"))
                .hasSize(2);
        assertThat(authenticate("demo", "demo").path("result").intValue()).isEqualTo(2);
    }

    @Test
    void booksAndKeysAreTheSameAfterARestart(@TempDir Path data) throws Exception {
        // given
        JsonNode before;
        try (RunningSandbox first = new RunningSandbox(data)) {
            OdooUser user = new OdooUser(first, 3);
            user.supplier("Before the reset");
            first.call("POST", "/sandbox/odoo/_reset", "");
            int bill = user.bill(user.supplier("Linde"), "F-1", "2026-03-02", user.line("9", "612300", "21% S"), "");
            user.post(bill);
            before = first.books("odoo");
        }

        // when
        try (RunningSandbox again = new RunningSandbox(data)) {
            // then
            assertThat(again.books("odoo")).isEqualTo(before);
            assertThat(before.path("entries")).hasSize(1);
            assertThat(new OdooUser(again, 3).ask("res.partner", "search", "{\"domain\":[]}"))
                    .hasSize(1);
        }
    }

    private static JsonNode authenticate(String login, String secret) throws Exception {
        return sandbox.call(
                        "POST",
                        "/sandbox/odoo/jsonrpc",
                        "{\"id\":1,\"params\":{\"service\":\"common\",\"method\":\"authenticate\",\"args\":[\"demo\",\"%s\",\"%s\",{}]}}"
                                .formatted(login, secret))
                .json();
    }

    private static JsonNode keyOf(String days) throws Exception {
        var cookie = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                        sandbox.address() + "/sandbox/odoo/web/session/authenticate"))
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"params\":{\"db\":\"demo\",\"login\":\"demo\",\"password\":\"demo\"}}"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        int description = web(
                        cookie,
                        "res.users.apikeys.description",
                        "create",
                        "[[{\"name\":\"hub\",\"duration\":\"" + days + "\"}]]",
                        "{}")
                .at("/result/0")
                .intValue();
        int check = web(cookie, "res.users.apikeys.description", "make_key", "[[" + description + "]]", "{}")
                .at("/result/res_id")
                .intValue();
        web(cookie, "res.users.identitycheck", "write", "[[" + check + "],{\"password\":\"demo\"}]", "{}");
        return web(
                cookie,
                "res.users.identitycheck",
                "run_check",
                "[[" + check + "]]",
                "{\"context\":{\"password\":\"demo\"}}");
    }

    private static JsonNode web(String cookie, String model, String method, String args, String keywords)
            throws Exception {
        return sandbox.call(
                        "POST",
                        "/sandbox/odoo/web/dataset/call_kw/" + model + "/" + method,
                        "{\"params\":{\"model\":\"%s\",\"method\":\"%s\",\"args\":%s,\"kwargs\":%s}}"
                                .formatted(model, method, args, keywords),
                        "Cookie",
                        cookie.split(";")[0])
                .json();
    }
}
