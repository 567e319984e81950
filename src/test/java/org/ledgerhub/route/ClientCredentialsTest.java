package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A route of an office that calls another system which wants a token by client credentials, as the page of routes tells. */
class ClientCredentialsTest {
    private static final String ROUTE = "/confirmations?oauth2ClientId=hub&oauth2ClientSecret=%s"
            + "&oauth2TokenEndpoint=http://127.0.0.1:%d/token&oauth2CacheTokens=true&automaticRetriesDisabled=true";

    private final List<String> tokenCalls = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private HttpServer system;
    private DefaultCamelContext camel;

    @BeforeEach
    void start() throws IOException {
        system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/token", this::token);
        system.createContext("/confirmations", this::confirmation);
        system.start();
        camel = new DefaultCamelContext();
        camel.start();
    }

    @AfterEach
    void stop() throws IOException {
        camel.close();
        system.stop(0);
    }

    @Test
    void tokenIsFetchedOnceAndSentWithEachCall() {
        send("good", "one");
        send("good", "two");

        assertThat(taken).containsExactly("Bearer t-1 one", "Bearer t-1 two");
        assertThat(tokenCalls).singleElement().asString().contains("grant_type=client_credentials");
    }

    @Test
    void wrongSecretIsAFailureOfTheRouteAndNothingIsSent() {
        assertThatThrownBy(() -> send("wrong", "one")).isInstanceOf(CamelExecutionException.class);

        assertThat(taken).isEmpty();
    }

    private void send(String secret, String body) {
        int port = system.getAddress().getPort();
        camel.createProducerTemplate()
                .requestBodyAndHeaders(
                        "http://127.0.0.1:" + port + ROUTE.formatted(secret, port),
                        body,
                        Map.of("CamelHttpMethod", "POST"));
    }

    private void token(HttpExchange call) throws IOException {
        String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String basic = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        String expected =
                "Basic " + java.util.Base64.getEncoder().encodeToString("hub:good".getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(expected) && !form.contains("client_secret=good")) {
            answer(call, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        tokenCalls.add(form);
        answer(
                call,
                200,
                "{\"access_token\":\"t-" + tokenCalls.size() + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }

    private void confirmation(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(call.getRequestHeaders().getFirst("Authorization") + " " + body);
        answer(call, 200, "{}");
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
