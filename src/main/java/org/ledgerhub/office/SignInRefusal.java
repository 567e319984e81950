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

    /** Word for a renewal that the package does not allow yet; Exact says it with several statuses and words. */
    private static final String TOO_EARLY = "too_early";

    private static final String NOT_EXPIRED = "access_token not expired";

    /** After these no try with the same refresh token can succeed. Exact says the second for a token used before. */
    private static final Set<String> FINAL = Set.of("invalid_grant", "unauthorized_client", "invalid_client");

    private static final OAuth2ErrorHttpMessageConverter ERRORS = new OAuth2ErrorHttpMessageConverter();

    private SignInRefusal() {}

    /** The package's own words as the exception that the library passes on. */
    static OAuth2AuthorizationException of(ClientHttpResponse answer) throws IOException {
        String status = "HTTP " + answer.getStatusCode().value();
        try {
            OAuth2Error told = ERRORS.read(OAuth2Error.class, answer);
            boolean early = String.valueOf(told.getDescription()).contains(NOT_EXPIRED)
                    || String.valueOf(answer.getHeaders().getFirst("Reason")).startsWith("TooEarly");
            return new OAuth2AuthorizationException(
                    early ? new OAuth2Error(TOO_EARLY, told.getDescription(), null) : told);
        } catch (HttpMessageNotReadableException noError) {
            return new OAuth2AuthorizationException(new OAuth2Error(UNUSABLE, status, null), noError);
        }
    }

    /** Whether only a person can go on from here. */
    static boolean isFinal(OAuth2AuthorizationException refusal) {
        return FINAL.contains(refusal.getError().getErrorCode());
    }

    /** Whether the package gives no other token yet, and will later. */
    static boolean isTooEarly(OAuth2AuthorizationException refusal) {
        return TOO_EARLY.equals(refusal.getError().getErrorCode());
    }

    /** The package took the access token back and gives no other one now; it may later, or never. */
    static Problem takenBack(String connection) {
        return Problem.error(
                "sign-in-lost",
                "The package no longer takes the access token of connection " + connection
                        + ", and gives no other one yet.",
                "Nothing is asked until it may give one: then it goes on by itself. Sign the connection in again to go"
                        + " on at once.");
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
