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
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
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

    /** What the hub would book for a file: {@code items}, each also as text for people. */
    JsonNode tried(Path file, @Nullable String dossier) throws IOException {
        String query = "?fileName=" + encode(file.getFileName().toString())
                + (dossier == null ? "" : "&dossier=" + encode(dossier));
        return call(request("/api/try" + query)
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
            throw new CommandLineDoor.GivenProblem(
                    "No hub answers at " + url + ": start one with \"java -jar ledgerhub.jar\", or name its address"
                            + " with --url.",
                    e);
        } catch (HttpTimeoutException e) {
            throw new CommandLineDoor.GivenProblem("The hub at " + url + " does not answer in time.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
        if (response.statusCode() >= 400) {
            throw Refusal.of(response);
        }
        return response.body().isBlank()
                ? Json.mapper().createObjectNode()
                : Json.mapper().readTree(response.body());
    }

    /** What the hub says no to, and why. */
    static final class Refusal extends RuntimeException {
        private final int status;
        private final transient Problem problem;

        private Refusal(int status, Problem problem) {
            super(problem.toString());
            this.status = status;
            this.problem = problem;
        }

        static Refusal of(HttpResponse<String> response) {
            JsonNode told;
            try {
                told = Json.mapper().readTree(response.body());
            } catch (IOException notJson) {
                told = Json.mapper().createObjectNode(); // a proxy's page says less than its status
            }
            int status = response.statusCode();
            String remedy = status == 401 || status == 403
                    ? "Sign in with --token, HUB_TOKEN, or --user and --password-stdin."
                    : "See the log of the hub.";
            return new Refusal(
                    status,
                    Problem.error(
                            told.path("code").asText("http-" + status),
                            told.path("detail").asText(told.path("title").asText("The hub answers " + status + ".")),
                            told.path("remedy").asText(remedy)));
        }

        Problem problem() {
            return problem;
        }

        /** Every further call would end the same way. */
        boolean signIn() {
            return status == 401 || status == 403;
        }
    }
}
