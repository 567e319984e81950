package org.ledgerhub.sandbox.dropbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ledgerhub.sandbox.ConsentPages;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

/** A program that a person let into the stand-in's account. */
final class DropboxAccount {
    static final String REDIRECT = "https://hub.example/connect/callback";
    private static final String CLIENT = "client_id=demo-app&client_secret=demo-secret";

    private final RunningSandbox sandbox;
    private String token = "";

    DropboxAccount(RunningSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Signs in for good, with these scopes, all of them when none is named. */
    Answer signIn(String... scopes) throws IOException, InterruptedException {
        String code = code("token_access_type=offline&scope=" + encoded(String.join(" ", scopes)));
        Answer answer = exchange("grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(REDIRECT));
        token = answer.json().path("access_token").asText();
        return answer;
    }

    /** A code from the consent page; the person says yes. */
    String code(String parameters) throws IOException, InterruptedException {
        return ConsentPages.code(
                URI.create(sandbox.address() + "/sandbox/dropbox/www/oauth2/authorize?client_id=demo-app"
                        + "&response_type=code&state=s1&redirect_uri=" + encoded(REDIRECT) + "&" + parameters));
    }

    Answer exchange(String form) throws IOException, InterruptedException {
        return token(form + "&" + CLIENT);
    }

    Answer token(String form) throws IOException, InterruptedException {
        return sandbox.call(
                "POST", "/sandbox/dropbox/api/oauth2/token", form, "Content-Type", "application/x-www-form-urlencoded");
    }

    /** A call to the API host. */
    Answer api(String route, String argument) throws IOException, InterruptedException {
        return sandbox.call("POST", "/sandbox/dropbox/api/2/" + route, argument, "Authorization", "Bearer " + token);
    }

    /** A call to the content host. */
    Answer content(String route, String argument, String bytes) throws IOException, InterruptedException {
        return sandbox.call(
                "POST",
                "/sandbox/dropbox/content/2/files/" + route,
                bytes,
                "Authorization",
                "Bearer " + token,
                "Dropbox-API-Arg",
                argument,
                "Content-Type",
                "application/octet-stream");
    }

    Answer upload(String path, String bytes) throws IOException, InterruptedException {
        return content("upload", "{\"path\":\"" + path + "\"}", bytes);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
