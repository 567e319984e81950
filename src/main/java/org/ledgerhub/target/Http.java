package org.ledgerhub.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call to a package that speaks JSON: made exactly once, and told apart whether it surely did not arrive. */
public final class Http {
    private static final int LONGEST_ANSWER = 32 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ObjectMapper json;
    private final Duration longestCall;

    /**
     * Calls with these limits.
     *
     * @param json reads the answers
     * @param longestCall after this time without an answer it counts as lost
     */
    public Http(ObjectMapper json, Duration longestCall) {
        this.json = json;
        this.longestCall = longestCall;
    }

    /**
     * An answer of the package.
     *
     * @param status HTTP status
     * @param headers its headers
     * @param body JSON, missing when the body is empty or none
     */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {
        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** The call did not reach the package: nothing was done there. */
    public static final class NotReached extends IOException {
        NotReached(IOException cause) {
            super(cause);
        }
    }

    /** The call may have reached the package, its answer did not come back. */
    public static final class AnswerLost extends IOException {
        AnswerLost(IOException cause) {
            super(cause);
        }
    }

    /** Calls once, with a JSON body or none. */
    public Answer call(String method, URI address, Map<String, String> headers, @Nullable JsonNode body)
            throws NotReached, AnswerLost {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(longestCall).header("Accept", "application/json");
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
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                return new Answer(response.statusCode(), response.headers(), read(in.readNBytes(LONGEST_ANSWER)));
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

    private JsonNode read(byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(bytes);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
