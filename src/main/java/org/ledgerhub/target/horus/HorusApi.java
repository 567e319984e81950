package org.ledgerhub.target.horus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Http;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.TargetFailure;

/** The interface of Horus at the address of one customer; a token that is over is renewed once per call. */
final class HorusApi {
    private static final String LABEL = HorusSpec.LABEL;
    private final Http http = new Http(new ObjectMapper(), HorusSpec.LONGEST_CALL);

    /** A question; lost or not reached is the same. */
    JsonNode read(ApiTemplate.Call call, Filling filling, Session session) throws CallFailure {
        try {
            return ok(calls("GET", call, filling, null, session), false);
        } catch (Http.NotReached | Http.AnswerLost failure) {
            throw CallFailure.notReached(LABEL, failure);
        }
    }

    /** A booking; the caller has checked the fence. */
    JsonNode write(ApiTemplate.Call call, Filling filling, Session session) throws CallFailure {
        try {
            return ok(calls("POST", call, filling, filling.body(call.body()), session), true);
        } catch (Http.NotReached failure) {
            throw CallFailure.notReached(LABEL, failure);
        } catch (Http.AnswerLost failure) {
            throw CallFailure.answerLost(LABEL, failure);
        }
    }

    private Http.Answer calls(
            String method, ApiTemplate.Call call, Filling filling, @Nullable JsonNode body, Session session)
            throws CallFailure, Http.NotReached, Http.AnswerLost {
        URI address = URI.create(address(session) + filling.address(call.path()));
        String token = token(session);
        Http.Answer answer = http.call(method, address, bearer(token), body);
        if (answer.status() == 401) {
            session.refused(token);
            answer = http.call(method, address, bearer(token(session)), body);
        }
        return answer;
    }

    private static JsonNode ok(Http.Answer answer, boolean booking) throws CallFailure {
        String words = answer.body().isMissingNode()
                ? "HTTP " + answer.status()
                : answer.body().toString();
        if (answer.ok()) {
            return answer.body();
        }
        if (answer.status() == 401) {
            throw new CallFailure(
                    CallFailure.Meaning.SIGN_IN,
                    Problem.error(
                                    "sign-in-lost",
                                    "Horus does not accept the sign-in.",
                                    "Sign the connection in again; nothing else is lost.")
                            .answered(words),
                    null,
                    null);
        }
        if (answer.status() == 429 || answer.status() == 503) {
            throw CallFailure.busy(LABEL, words, null);
        }
        if (answer.status() >= 500) {
            throw booking ? CallFailure.answerLost(LABEL, null) : CallFailure.busy(LABEL, words, null);
        }
        throw CallFailure.refused(LABEL, words);
    }

    private static String token(Session session) throws CallFailure {
        try {
            return session.token();
        } catch (TargetFailure signedOut) {
            throw CallFailure.of(signedOut);
        }
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** Each customer of Horus has an address of its own. */
    private static String address(Session session) throws CallFailure {
        String url = session.setting(HorusSpec.URL_FIELD);
        if (url == null || url.isBlank()) {
            throw new CallFailure(
                    CallFailure.Meaning.SIGN_IN,
                    Problem.error(
                            "sign-in-lost",
                            "The connection does not say where this office's Horus is.",
                            "Fill in the address that Horus gave the office, then sign in."),
                    null,
                    null);
        }
        return url.replaceAll("/+$", "");
    }
}
