package org.ledgerhub.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The stand-ins running alone on free ports, with a clock that a test moves and a real HTTP client. */
public final class RunningSandbox implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MovableClock clock = new MovableClock();
    private final ConfigurableApplicationContext context;

    /** With further settings in the form {@code --name=value}. */
    public RunningSandbox(Path data, String... settings) {
        String[] arguments = Stream.concat(Stream.of(SandboxApplication.arguments(0, data, 0)), Stream.of(settings))
                .toArray(String[]::new);
        context = SandboxApplication.application()
                .initializers((GenericApplicationContext starting) -> starting.registerBean(Clock.class, () -> clock))
                .run(arguments);
    }

    /** An answer: its status and its body, read as JSON. */
    public record Answer(int status, byte[] body) {
        public JsonNode json() throws IOException {
            return Json.parse(body);
        }
    }

    /** Scheme, host and port. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public Answer call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        URI uri = URI.create(address() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body());
    }

    public JsonNode books(String target) throws IOException, InterruptedException {
        return call("GET", "/sandbox/" + target + "/_books", "").json();
    }

    /** How many calls came to a stand-in since its last reset, signing in left aside. */
    public long calls(String target) throws IOException, InterruptedException {
        JsonNode calls = call("GET", "/sandbox/" + target + "/_calls", "").json();
        return calls.path("read").longValue() + calls.path("write").longValue();
    }

    public void faults(String target, String json) throws IOException, InterruptedException {
        Answer answer = call("POST", "/sandbox/" + target + "/_faults", json);
        if (answer.status() != 200) {
            throw new IllegalStateException("faults refused: " + new String(answer.body()));
        }
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class MovableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-10T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock tells instants only");
        }
    }
}
