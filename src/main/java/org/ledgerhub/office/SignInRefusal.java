package org.ledgerhub.office;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;

/** What a package's sign-in means when it gives no tokens, sorted by its error word and never by HTTP status alone. */
final class SignInRefusal {
    /** Word for an answer that says nothing about the sign-in: a gateway's fault, a broken connection. */
    static final String UNUSABLE = "unusable_answer";

    /** After these no try with the same refresh token can succeed. Exact says the second for a token used before. */
    private static final Set<String> FINAL = Set.of("invalid_grant", "unauthorized_client", "invalid_client");

    private static final OAuth2ErrorHttpMessageConverter ERRORS = new OAuth2ErrorHttpMessageConverter();

    private SignInRefusal() {}

    /** The package's own words as the exception that the library passes on. */
    static OAuth2AuthorizationException of(ClientHttpResponse answer) throws IOException {
        String status = "HTTP " + answer.getStatusCode().value();
        try {
            return new OAuth2AuthorizationException(ERRORS.read(OAuth2Error.class, answer));
        } catch (HttpMessageNotReadableException noError) {
            return new OAuth2AuthorizationException(new OAuth2Error(UNUSABLE, status, null), noError);
        }
    }

    /** Whether only a person can go on from here. */
    static boolean isFinal(OAuth2AuthorizationException refusal) {
        return FINAL.contains(refusal.getError().getErrorCode());
    }

    /** The connection must be signed in again. */
    static Problem lost(String connection, @Nullable OAuth2AuthorizationException refusal) {
        Problem problem = Problem.error(
                "sign-in-lost",
                "The package no longer accepts the sign-in of connection " + connection + ".",
                "Sign the connection in again; its dossiers, mappings and history stay.");
        return refusal == null ? problem : problem.answered(words(refusal));
    }

    /** Nobody signed the connection in yet. */
    static Problem never(String connection) {
        return Problem.error(
                "sign-in-lost",
                "Connection " + connection + " is not signed in at its package.",
                "Sign it in; what waits goes then by itself.");
    }

    /** The package gave no answer that tells anything; the same refresh token is tried again. */
    static Problem down(OAuth2AuthorizationException failure) {
        return Problem.error(
                        "target-down",
                        "The package's sign-in gives no usable answer.",
                        "Nothing: it is tried again with the same sign-in.")
                .answered(words(failure));
    }

    /** The package renewed the sign-in and the database does not take what it gave. */
    static Problem notStored() {
        return Problem.error(
                "target-down",
                "The renewed sign-in could not be stored.",
                "Look after the hub's database at once: a restart before it is stored loses the sign-in.");
    }

    private static String words(OAuth2AuthorizationException refusal) {
        OAuth2Error error = refusal.getError();
        String description = error.getDescription();
        return description == null || description.isBlank()
                ? error.getErrorCode()
                : error.getErrorCode() + ": " + description;
    }
}
