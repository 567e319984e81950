package org.ledgerhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Somebody who talks HTTP to one of the programs. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEMO =
            "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.US_ASCII));

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String authorization;

    /** Signs in as the demo's user. */
    Client(int port) {
        this("http://127.0.0.1:" + port, DEMO);
    }

    private Client(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** The same with a token of the hub, as programs sign in: checking a password takes a tenth of a second each time. */
    Client withToken() throws IOException, InterruptedException {
        HttpRequest request = request("/api/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"sender\",\"role\":\"admin\"}"))
                .build();
        var made = http.send(request, BodyHandlers.ofByteArray());
        if (made.statusCode() != 201) {
            throw new IOException("No token was made: " + made.statusCode());
        }
        return new Client(
                address, "Bearer " + JSON.readTree(made.body()).get("secret").asText());
    }

    String address() {
        return address;
    }

    /** Status of a page that needs no sign-in, 0 when nobody answers. */
    int status(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var response = http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    /** Status of the answer. */
    int post(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    void put(String path, String json) throws IOException, InterruptedException {
        send("PUT", path, json);
    }

    /** Sends JSON and gives what came back; fails when it was refused. */
    JsonNode send(String method, String path, String json) throws IOException, InterruptedException {
        return sent(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build());
    }

    /** Sends a file as it is. */
    JsonNode upload(String path, byte[] content) throws IOException, InterruptedException {
        return sent(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content))
                .build());
    }

    /** Where a page sends a person on who submits its form. */
    String submit(URI page, String form) throws IOException, InterruptedException {
        return location(HttpRequest.newBuilder(page)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** Where this address sends on whoever comes. */
    String follow(String path) throws IOException, InterruptedException {
        return location(request(path).GET().build());
    }

    private String location(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(
                        request.uri().getPath() + " answered " + response.statusCode() + " " + response.body()));
    }

    private JsonNode sent(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri().getPath() + " answered " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization);
    }
}
