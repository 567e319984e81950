package org.ledgerhub.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** A person at the consent page of a stand-in. */
public final class ConsentPages {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private ConsentPages() {}

    /** The code that the person comes back with after saying yes. */
    public static String code(URI page) throws IOException, InterruptedException {
        return answer(page, "allow").get("code");
    }

    /** What the person comes back with after saying this. */
    public static Map<String, String> answer(URI page, String decision) throws IOException, InterruptedException {
        HttpResponse<String> shown = BROWSER.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        if (shown.statusCode() != 200) {
            throw new IllegalStateException("no consent page: " + shown.body());
        }
        HttpRequest press = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=" + decision))
                .build();
        HttpResponse<String> pressed = BROWSER.send(press, BodyHandlers.ofString());
        return UriComponentsBuilder.fromUriString(
                        pressed.headers().firstValue("Location").orElseThrow())
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }
}
