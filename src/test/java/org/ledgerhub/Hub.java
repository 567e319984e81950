package org.ledgerhub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A running hub as the world sees it: its HTTP doors, its inbox, and the books of the stand-ins behind it. */
public final class Hub {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path INVOICE = Path.of("src/test/resources/try/domestic-21-services.xml");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final Path data;

    Hub(String address, Path data) {
        this.address = address;
        this.data = data;
    }

    /** An answer: its status and its body. */
    public record Answer(int status, String body) {
        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    /** A purchase invoice of {@code bakkerij-peeters} that books without a person, under a number of one's own. */
    public static byte[] invoice(String number) {
        try {
            return Files.readString(INVOICE).replace("2026-00417", number).getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] withComment(byte[] xml, int number) {
        String text = new String(xml, StandardCharsets.UTF_8);
        return (text + "<!-- " + number + " -->\n").getBytes(StandardCharsets.UTF_8);
    }

    public Path data() {
        return data;
    }

    /** Puts a file whole into the inbox of a dossier of the demo firm. */
    public void drop(String dossier, String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(data.resolve("inbox").resolve(dossier));
        Path part = Files.write(data.resolve("inbox").resolve(name + ".part"), content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Keeps one document, and only that one, from being stored for the demo firm: a file stands where the folder of
     * its bytes should be. Gives what takes it away again.
     */
    public Obstacle obstruct(byte[] content) throws IOException {
        Path place = original(content).getParent();
        Files.createDirectories(place.getParent());
        if (Files.exists(place)) {
            throw new IllegalArgumentException("another original begins like this one; take other content");
        }
        Files.createFile(place);
        return () -> Files.delete(place);
    }

    /** What keeps a document from being stored, until it is closed. */
    @FunctionalInterface
    public interface Obstacle extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** Where the bytes of a document of the demo firm are kept. */
    public Path original(byte[] content) {
        String sha256 = sha256(content);
        return data.resolve("originals")
                .resolve("kantoor-demo")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Calls without a sign-in. */
    public Answer anonymous(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /** An invoice as {@link #invoice} whose bytes {@link #obstruct} can keep out alone. */
    public byte[] obstructable(String number) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> withComment(invoice(number), i))
                .filter(content -> !Files.exists(original(content).getParent()))
                .findFirst()
                .orElseThrow();
    }

    /** Calls as a person whose password is the name, such as {@code demo}. */
    public Answer call(String person, String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        return anonymous(
                method,
                path,
                body,
                Stream.concat(Stream.of("Authorization", "Basic " + credentials), Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** What the stand-in of Octopus has booked under a number of the supplier. */
    public long timesBooked(String yourReference) throws IOException, InterruptedException {
        JsonNode entries =
                anonymous("GET", "/sandbox/octopus/_books", new byte[0]).json().get("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("yourReference").asText().equals(yourReference))
                .count();
    }

    /** The submissions of the demo firm whose file has this name, newest first, in full. */
    public List<JsonNode> submissions(String fileName) throws IOException, InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : call("demo", "GET", "/api/submissions?limit=500", new byte[0])
                .json()
                .get("items")) {
            if (item.at("/original/fileName").asText().equals(fileName)) {
                found.add(
                        call("demo", "GET", "/api/submissions/" + item.get("id").asText(), new byte[0])
                                .json());
            }
        }
        return found;
    }
}
