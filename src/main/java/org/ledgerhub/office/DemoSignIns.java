package org.ledgerhub.office;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The demo firm's person at the consent pages of the stand-ins: says yes once the hub runs, where nobody did yet. */
@Component
@ConditionalOnProperty(name = "hub.demo", havingValue = "true", matchIfMissing = true)
final class DemoSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSignIns.class);
    private static final Asker PERSON = new Asker(DemoFirms.FIRST, "demo", null);
    private static final URI BACK = URI.create("https://hub.example/connect/callback");
    private static final String YES = "decision=allow&user=demo&password=demo";

    private final Office office;
    private final SignIns signIns;

    DemoSignIns(Office office, SignIns signIns) {
        this.office = office;
        this.signIns = signIns;
    }

    @EventListener(ContextRefreshedEvent.class)
    void signInWhereNobodyIs() {
        office.of(PERSON.firm()).connections().stream()
                .filter(connection -> DemoConnections.BY_PAGE.contains(connection.id()))
                .filter(connection -> signIns.standing(PERSON.firm(), connection.id())
                        .filter(standing -> standing.problem() == null)
                        .isEmpty())
                .forEach(connection -> signIn(connection.id()));
    }

    private void signIn(String connection) {
        try {
            Map<String, String> brought = sayYes(signIns.begin(PERSON, connection, BACK));
            signIns.complete(
                    PERSON,
                    brought.getOrDefault("state", ""),
                    brought.getOrDefault("code", ""),
                    any -> Calls.UNLIMITED);
        } catch (IOException | TargetFailure failure) {
            LOG.warn("The demo connection {} is not signed in: {}", connection, failure.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Presses the button of a consent page; gives what it sends back. */
    private static Map<String, String> sayYes(URI page) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            HttpRequest press = HttpRequest.newBuilder(page)
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(YES))
                    .build();
            HttpResponse<String> pressed = browser.send(press, BodyHandlers.ofString());
            String next = pressed.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IOException("The page answered " + pressed.statusCode() + "."));
            return parameters(URI.create(next).getRawQuery());
        }
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> (parameter + "=").split("=", 3))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, again) -> first));
    }
}
