package org.ledgerhub.target.horus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server that takes book entries exactly as the template describes them; nobody knows whether Horus does. */
final class AssumedHorus implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<ObjectNode> entries = new ArrayList<>();
    private String token = "first";
    private int refusing;
    private boolean losing;

    AssumedHorus() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bookentries", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<ObjectNode> entries() {
        return entries;
    }

    /** Takes this token alone from now on. */
    void take(String only) {
        token = only;
    }

    /** Answers the next booking with this status. */
    void refuse(int status) {
        refusing = status;
    }

    /** Books the next entry and says nothing. */
    void lose() {
        losing = true;
    }

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            if (!("Bearer " + token).equals(call.getRequestHeaders().getFirst("Authorization"))) {
                answer(call, 401, JSON.createObjectNode().put("message", "token is over"));
            } else if (call.getRequestMethod().equals("POST")) {
                book(call);
            } else {
                ObjectNode found = JSON.createObjectNode();
                entries.stream()
                        .filter(entry -> call.getRequestURI()
                                .getQuery()
                                .contains("reference=" + entry.path("reference").asText()))
                        .forEach(found.withArray("/bookentries")::add);
                answer(call, 200, found);
            }
        }
    }

    private void book(HttpExchange call) throws IOException {
        if (refusing != 0) {
            int status = refusing;
            refusing = 0;
            answer(call, status, JSON.createObjectNode().put("message", "account 612000 is not known"));
            return;
        }
        ObjectNode entry = (ObjectNode) JSON.readTree(call.getRequestBody());
        entries.add(entry.put("id", "e" + entries.size()).put("number", "2026/" + (entries.size() + 1)));
        if (!losing) {
            answer(call, 201, entry);
        }
        losing = false;
    }

    private static void answer(HttpExchange call, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
