package org.ledgerhub.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ledgerhub.sandbox.RunningSandbox.Answer;

/** A program that a person let into a stand-in with a consent page; it renews its token when told that it is over. */
public final class SignedIn {
    private static final String REDIRECT = "https://hub.example/connect/callback";

    private final RunningSandbox sandbox;
    private final String tokenPath;
    private final String client;
    private String refresh;
    private String token = "";

    /**
     * Signs in.
     *
     * @param page path of the consent page with the parameters that only this package has
     * @param tokenPath path where tokens are given
     * @param client client id and secret as in a form
     */
    public SignedIn(RunningSandbox sandbox, String page, String tokenPath, String client) {
        this.sandbox = sandbox;
        this.tokenPath = tokenPath;
        this.client = client;
        String redirect = "redirect_uri=" + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8);
        try {
            String code = ConsentPages.code(URI.create(
                    sandbox.address() + page + "&response_type=code&state=s&" + client.split("&")[0] + "&" + redirect));
            refresh = "";
            take(exchange("grant_type=authorization_code&code=" + code + "&" + redirect));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token, another one when it is among these. */
    public String token(List<String> refused) {
        if (refused.contains(token)) {
            try {
                take(exchange("grant_type=refresh_token&refresh_token=" + refresh));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return token;
    }

    private JsonNode exchange(String form) throws IOException, InterruptedException {
        Answer answer = sandbox.call(
                "POST", tokenPath, form + "&" + client, "Content-Type", "application/x-www-form-urlencoded");
        if (answer.status() != 200) {
            throw new IllegalStateException("no token: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.json();
    }

    private void take(JsonNode tokens) {
        token = tokens.path("access_token").asText();
        refresh = tokens.path("refresh_token").asText(refresh);
    }
}
