package org.ledgerhub.office;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A package's own sign-in with refresh tokens that work once, over real HTTP; it answers as the strictest known one
 * does, numbers as texts among them.
 */
final class PackageSignIn implements AutoCloseable {
    private final HttpServer server;
    private final List<Map<String, String>> exchanges = new ArrayList<>();
    private final List<Map<String, String>> renewals = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private int issued;
    private @Nullable Answer next;
    private Runnable beforeAnswer = () -> {};

    /** An answer in place of the usual one; status 0 is none at all. */
    record Answer(int status, String body) {}

    PackageSignIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next call to the token address is answered like this. */
    synchronized void next(int status, String body) {
        next = new Answer(status, body);
    }

    /** Done once, when tokens were given out and before they are answered. */
    synchronized void beforeAnswer(Runnable action) {
        beforeAnswer = action;
    }

    /** What was sent to exchange codes. */
    synchronized List<Map<String, String>> exchanges() {
        return List.copyOf(exchanges);
    }

    /** What was sent to renew. */
    synchronized List<Map<String, String>> renewals() {
        return List.copyOf(renewals);
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = answer(form);
        if (answer.status() == 0) {
            call.close();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(answer.status(), body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private Answer answer(Map<String, String> form) {
        Runnable action;
        Answer answer;
        synchronized (this) {
            boolean renewal = form.get("grant_type").equals("refresh_token");
            (renewal ? renewals : exchanges).add(form);
            Answer told = next;
            next = null;
            if (told != null) {
                return told;
            }
            if (renewal && !used.add(form.get("refresh_token"))) {
                return new Answer(
                        401, "{\"error\":\"unauthorized_client\",\"error_description\":\"Old refresh token used.\"}");
            }
            issued++;
            answer = new Answer(
                    200,
                    "{\"access_token\":\"access-%1$d\",\"refresh_token\":\"refresh-%1$d\",\"token_type\":\"bearer\",\"expires_in\":\"600\"}"
                            .formatted(issued));
            action = beforeAnswer;
            beforeAnswer = () -> {};
        }
        action.run();
        return answer;
    }

    static Map<String, String> query(URI address) {
        return form(address.getRawQuery());
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
