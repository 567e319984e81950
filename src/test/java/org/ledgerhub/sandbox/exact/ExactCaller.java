package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.RunningSandbox;

/** A program that was let in by a person and calls one division. */
public final class ExactCaller {
    public static final String CLIENT = "7c1f3c5e-2b6a-4d1e-9c43-6f0a51d2b9e8";
    public static final String SECRET = "demo";
    static final String REDIRECT = "https://hub.example/connect/callback";
    static final int PEETERS = 1001001;

    private static final HttpClient CLIENT_OF_ALL =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final int division;
    private String access = "";
    private String refresh = "";

    public ExactCaller(RunningSandbox sandbox, int division) {
        this.root = sandbox.address() + "/sandbox/exact";
        this.division = division;
    }

    /** Signed in by the person of this name. */
    static ExactCaller signedIn(RunningSandbox sandbox, String person) throws IOException, InterruptedException {
        ExactCaller caller = new ExactCaller(sandbox, PEETERS);
        caller.keep(caller.exchange(caller.code(person)));
        return caller;
    }

    public String access() {
        return access;
    }

    public String refreshToken() {
        return refresh;
    }

    public void keep(HttpResponse<String> tokens) throws IOException {
        access = json(tokens).path("access_token").asText();
        refresh = json(tokens).path("refresh_token").asText();
    }

    /** The code that the consent page sends the person back with. */
    public String code(String person) throws IOException, InterruptedException {
        HttpResponse<String> answer = consent(person, REDIRECT);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    HttpResponse<String> consent(String person, String redirect) throws IOException, InterruptedException {
        return form(
                "/api/oauth2/auth",
                Map.of(
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        redirect,
                        "response_type",
                        "code",
                        "state",
                        "s-1",
                        "user",
                        person,
                        "password",
                        "demo"));
    }

    public HttpResponse<String> exchange(String code) throws IOException, InterruptedException {
        return form(
                "/api/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "client_id", CLIENT,
                        "client_secret", SECRET,
                        "redirect_uri", REDIRECT));
    }

    public HttpResponse<String> renew(String token) throws IOException, InterruptedException {
        return form(
                "/api/oauth2/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", token,
                        "client_id", CLIENT,
                        "client_secret", SECRET));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", "/api/v1/" + division + "/" + path, "");
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return call("POST", "/api/v1/" + division + "/" + path, body);
    }

    /** The key of what was created. */
    public String created(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        JsonNode created = json(answer).path("d");
        return created.path(created.has("EntryID") ? "EntryID" : "ID").asText();
    }

    public HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path.replace(" ", "%20")))
                .timeout(Duration.ofSeconds(30))
                .setHeader("Accept", "application/json")
                .setHeader("Content-Type", "application/json")
                .setHeader("Prefer", "return=representation")
                .setHeader("Authorization", "Bearer " + access)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return CLIENT_OF_ALL.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> follow(String address) throws IOException, InterruptedException {
        return call("GET", address.substring(address.indexOf("/api/v1/")), "");
    }

    private HttpResponse<String> form(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of a list in any of its shapes. */
    public static JsonNode rows(HttpResponse<String> answer) throws IOException {
        JsonNode d = json(answer).path("d");
        return d.isArray() ? d : d.path("results");
    }

    static String words(HttpResponse<String> answer) throws IOException {
        return json(answer).at("/error/message/value").asText();
    }

    /** Key of the master with this code. */
    String key(String resource, String code) throws IOException, InterruptedException {
        return rows(get(resource + "?$select=ID,Code&$filter=trim(Code) eq '" + code + "'"))
                .path(0)
                .path("ID")
                .asText();
    }
}
