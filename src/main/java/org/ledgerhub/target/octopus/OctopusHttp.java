package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call to Octopus: made exactly once, and told apart whether it surely did not arrive. */
final class OctopusHttp {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String API = "/octopus-rest-api/v1";
    private static final int LONGEST_ANSWER = 32 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * An answer of the package.
     *
     * @param status HTTP status
     * @param body JSON, missing when the body is empty or none
     */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The package's own words, absent when it said none. */
        @Nullable
        String message() {
            String text =
                    body.path("errorMessage").asText(body.path("description").asText(""));
            return text.isBlank() ? null : text;
        }
    }

    /** The call did not reach the package: nothing was done there. */
    static final class NotReached extends IOException {
        NotReached(IOException cause) {
            super(cause);
        }
    }

    /** The call may have reached the package, its answer did not come back. */
    static final class AnswerLost extends IOException {
        AnswerLost(IOException cause) {
            super(cause);
        }
    }

    /**
     * Calls once.
     *
     * @param address scheme and host, with what a stand-in puts in front
     * @param path below the version
     */
    Answer call(String method, String address, String path, Map<String, String> headers, @Nullable JsonNode body)
            throws NotReached, AnswerLost {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + API + path))
                .timeout(OctopusSpec.LONGEST_CALL)
                .header("Accept", "application/json");
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body.toString()));
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) throws NotReached, AnswerLost {
        try {
            HttpResponse<java.io.InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (java.io.InputStream in = response.body()) {
                return new Answer(response.statusCode(), json(in.readNBytes(LONGEST_ANSWER)));
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new NotReached(e);
        } catch (IOException e) {
            throw new AnswerLost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnswerLost(new IOException("Interrupted while waiting for the answer.", e));
        }
    }

    private static JsonNode json(byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
