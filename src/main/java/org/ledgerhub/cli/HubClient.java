package org.ledgerhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;

/** Talks to a running hub over its REST interface. */
final class HubClient {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI url;
    private final String authorization;

    HubClient(HubOptions options) throws IOException {
        this.url = options.url;
        this.authorization = options.authorization();
    }

    /** Sends a file; the answer holds original and submissions. */
    JsonNode submit(Path file, @Nullable String dossier) throws IOException {
        String query = "?fileName=" + encode(file.getFileName().toString())
                + (dossier == null ? "" : "&dossier=" + encode(dossier));
        return call(request("/api/documents" + query)
                .header("Content-Type", "application/octet-stream")
                .timeout(Duration.ofMinutes(10))
                .POST(BodyPublishers.ofFile(file)));
    }

    JsonNode get(String path) throws IOException {
        return call(request(path).timeout(Duration.ofSeconds(60)).GET());
    }

    JsonNode post(String path) throws IOException {
        return call(request(path).timeout(Duration.ofSeconds(60)).POST(BodyPublishers.noBody()));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private JsonNode call(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response;
        try {
            response = http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new CommandLineDoor.GivenProblem("No hub answers at " + url + ": is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
        if (response.statusCode() >= 400) {
            throw new CommandLineDoor.GivenProblem(refusal(response));
        }
        return response.body().isBlank()
                ? Json.mapper().createObjectNode()
                : Json.mapper().readTree(response.body());
    }

    private static String refusal(HttpResponse<String> response) {
        try {
            JsonNode problem = Json.mapper().readTree(response.body());
            return problem.path("code").asText("HTTP " + response.statusCode()) + ": "
                    + problem.path("detail").asText(problem.path("title").asText(""))
                    + (problem.hasNonNull("remedy")
                            ? ": " + problem.path("remedy").asText()
                            : "");
        } catch (IOException notJson) {
            return "HTTP " + response.statusCode();
        }
    }
}
