package org.ledgerhub.target.dropbox;

import com.dropbox.core.http.HttpRequestor;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The wire under the vendor's library, for one thread: sends each call once, to the addresses of the connection
 * instead of the library's constants, and remembers what Dropbox said last when it said no.
 */
final class OwnRequestor extends HttpRequestor {
    private static final int LONGEST_REFUSAL = 65_536;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Set by the client itself. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "host", "expect", "upgrade");

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> addresses;
    private String words = "";

    /** Sends what begins with a key of these addresses to its value instead. */
    OwnRequestor(Map<String, String> addresses) {
        this.addresses = Map.copyOf(addresses);
    }

    /** What Dropbox said when it last refused a call; empty when it said nothing. */
    String words() {
        return words;
    }

    @Override
    public Response doGet(String url, Iterable<Header> headers) throws IOException {
        return send(request(url, headers).GET().build());
    }

    @Override
    public Uploader startPost(String url, Iterable<Header> headers) {
        return new OneBody(body -> post(url, headers, body));
    }

    @Override
    public Uploader startPut(String url, Iterable<Header> headers) {
        return new OneBody(body -> send(request(url, headers).PUT(body).build()));
    }

    Response post(String url, Iterable<Header> headers, BodyPublisher body) throws IOException {
        return send(request(url, headers).POST(body).build());
    }

    private HttpRequest.Builder request(String url, Iterable<Header> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(rebased(url))).timeout(DropboxSpec.LONGEST_CALL);
        for (Header header : headers) {
            if (!OWN_HEADERS.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                request.header(header.getKey(), header.getValue());
            }
        }
        return request;
    }

    private String rebased(String url) {
        return addresses.entrySet().stream()
                .filter(address -> url.startsWith(address.getKey()))
                .findFirst()
                .map(address ->
                        address.getValue() + url.substring(address.getKey().length()))
                .orElseThrow(() -> new IllegalArgumentException("No address stands for " + url));
    }

    private Response send(HttpRequest request) throws IOException {
        words = "";
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
            int status = answer.statusCode();
            return new Response(
                    status,
                    status < 300 ? answer.body() : refusal(answer.body()),
                    answer.headers().map());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the answer.", interrupted);
        }
    }

    private InputStream refusal(InputStream body) throws IOException {
        byte[] bytes;
        try (body) {
            bytes = body.readNBytes(LONGEST_REFUSAL);
        }
        words = summary(new String(bytes, StandardCharsets.UTF_8));
        return new ByteArrayInputStream(bytes);
    }

    /** The tags behind the summary's dots are noise: they differ from call to call. */
    private static String summary(String body) {
        try {
            return JSON.readTree(body).path("error_summary").asText(body).replaceAll("/\\.*$", "");
        } catch (IOException plain) {
            return body;
        }
    }
}
