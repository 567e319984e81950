package org.ledgerhub.console;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.ledgerhub.LedgerHub;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.Person;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole hub on a free port with its stand-ins inside, started once for all tests that knock at its doors. */
final class RunningHub implements CloseableResource {
    /** What an upload may be here, so that too large a file is small. */
    static final int UPLOAD_LIMIT = 300_000;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> RESTING = Set.of("booked", "coded", "held", "duplicate", "dismissed");
    private static final AtomicInteger NUMBER = new AtomicInteger(7000);

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final String address;
    private final Caller demo;
    private final Caller twee;

    RunningHub() {
        try {
            data = Files.createTempDirectory("ledgerhub-doors");
            int port = freePort();
            address = "http://127.0.0.1:" + port;
            context = new SpringApplication(LedgerHub.class)
                    .run(
                            "--hub.port=" + port,
                            "--hub.data=" + data,
                            "--hub.sandbox.sftp-port=" + freePort(),
                            "--hub.limits.upload=" + UPLOAD_LIMIT + "B");
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
        demo = new Caller(address, "Bearer " + token("kantoor-demo", Person.Role.ADMIN));
        twee = new Caller(address, "Bearer " + token("kantoor-twee", Person.Role.ADMIN));
    }

    /** An administrator of the demo firm. */
    Caller demo() {
        return demo;
    }

    /** An administrator of the other firm. */
    Caller twee() {
        return twee;
    }

    /** Somebody of the demo firm who holds this role. */
    Caller as(Person.Role role) {
        return new Caller(address, "Bearer " + token("kantoor-demo", role));
    }

    Caller anonymous() {
        return new Caller(address, null);
    }

    Caller with(String authorization) {
        return new Caller(address, authorization);
    }

    Path data() {
        return data;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** An invoice of the telephone company to the bakery, which no test sent before. */
    static byte[] telephoneInvoice() {
        return invoice("BE0550011279");
    }

    /** An invoice of a Belgian supplier to the bakery, which no test sent before. */
    static byte[] invoice(String supplier) {
        String number = "T-" + NUMBER.incrementAndGet();
        return resource("/try/domestic-21-services.xml")
                .replace("2026-00417", number)
                .replace("BE0550011279", supplier)
                .replace("0550011279", supplier.substring(2))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(RunningHub.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends a document and gives its first submission. */
    String submit(byte[] document) {
        return demo.post("/api/documents?fileName=test.xml", document, "application/xml")
                .json()
                .at("/submissions/0/id")
                .asText();
    }

    /** The submission once it stands in this status. */
    JsonNode submission(String id, String status) {
        return await("submission " + id + " " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> demo.get("/api/submissions/" + id).json(),
                        json -> json.path("status").asText().equals(status));
    }

    /** The submission once it rests: booked, set aside, or waiting for a person. */
    JsonNode settled(String id) {
        return await("submission " + id + " settled")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> demo.get("/api/submissions/" + id).json(),
                        json -> RESTING.contains(json.path("status").asText()));
    }

    private String token(String firm, Person.Role role) {
        return bean(Office.class)
                .of(firm)
                .createToken("test " + role, role, null)
                .secret();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
