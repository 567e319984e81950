package org.ledgerhub.sandbox.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.SandboxApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class OctopusKillTest {
    private static final Logger LOG = LoggerFactory.getLogger(OctopusKillTest.class);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void standInKilledWhileBookingKeepsWhatItAcknowledged(@TempDir Path data) throws Exception {
        // given: a stand-in in a process of its own, and someone who books without pause
        int port = freePort();
        AtomicInteger acknowledged = new AtomicInteger();
        Process process = start(port, data);
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
            String token = signIn(port);
            send(port, "PUT", "/dossiers/1/relations", OctopusSession.relationJson(7, "Telecom Noord NV"), token);
            Thread booking = Thread.startVirtualThread(() -> bookUntilKilled(port, token, acknowledged));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.get() >= 50);

            // when
            process.destroyForcibly().waitFor();
            booking.join();
        } finally {
            process.destroyForcibly();
        }

        // then: the one that was under way may be there, nothing acknowledged is missing
        try (RunningSandbox again = new RunningSandbox(data)) {
            int booked = again.books("octopus").get("entries").size();
            assertThat(booked).isBetween(acknowledged.get(), acknowledged.get() + 1);
            OctopusSession session = new OctopusSession(again, 1);
            assertThat(session.lastNumber("A1")).isEqualTo(booked);
            assertThat(session.post("/buysellbookings", Bookings.purchase(booked + 1))
                            .status())
                    .isEqualTo(201);
        }
    }

    private void bookUntilKilled(int port, String token, AtomicInteger acknowledged) {
        try {
            while (send(port, "POST", "/dossiers/1/buysellbookings", Bookings.purchase(acknowledged.get() + 1), token)
                    .startsWith("201")) {
                acknowledged.incrementAndGet();
            }
        } catch (IOException killed) {
            LOG.debug("the stand-in is gone", killed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process start(int port, Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxApplication.class.getName(),
                        "--port=" + port,
                        "--data=" + data,
                        "--sftp-port=0")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("sandbox.log").toFile())
                .start();
    }

    private boolean answers(int port) throws InterruptedException {
        try {
            return send(port, "GET", "/authentication", "", "none").startsWith("401");
        } catch (IOException e) {
            return false;
        }
    }

    private String signIn(int port) throws IOException, InterruptedException {
        String user = value(send(port, "POST", "/authentication", OctopusSession.SIGN_IN, "none"));
        return value(send(port, "POST", "/dossiers?dossierId=1", "", user));
    }

    private String send(int port, String method, String path, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + OctopusSession.API + path))
                .header("softwareHouseUuid", OctopusSession.SOFTWARE_HOUSE)
                .header("Token", token)
                .header("dossierToken", token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    /** The value of the only field of an answer. */
    private static String value(String answer) {
        String[] parts = answer.split("\"");
        return parts[3];
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
