package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Http;
import org.ledgerhub.target.Session;

/** One call to an interface of Octopus and what it says. */
final class OctopusHttp {
    static final ObjectMapper JSON = new ObjectMapper();

    private final Http http = new Http(JSON, OctopusSpec.LONGEST_CALL);
    private final String api;

    /**
     * One of the interfaces.
     *
     * @param api what stands between the address of a connection and the paths of the interface
     */
    OctopusHttp(String api) {
        this.api = api;
    }

    /**
     * An answer of the package.
     *
     * @param status HTTP status
     * @param body JSON, missing when the body is empty or none
     */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The package's own words, absent when it said none. */
        @Nullable
        String message() {
            return Stream.of("errorMessage", "description", "technicalInfo")
                    .map(field -> body.path(field).asText(""))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse(null);
        }

        /** The package's own number of what went wrong, 0 when it told none. */
        int code() {
            return body.path("errorCode").asInt();
        }
    }

    /** A call that changes nothing: lost or not reached is the same. */
    Answer harmless(String method, Session session, String path, Map<String, String> headers, @Nullable JsonNode body)
            throws OctopusFailure {
        try {
            return call(method, session, path, headers, body);
        } catch (Http.NotReached | Http.AnswerLost e) {
            throw OctopusFailure.notReached(e);
        }
    }

    /** A call that writes: without an answer it is perhaps done. */
    Answer write(String method, Session session, String path, Map<String, String> headers, JsonNode body)
            throws OctopusFailure {
        try {
            return call(method, session, path, headers, body);
        } catch (Http.NotReached e) {
            throw OctopusFailure.notReached(e);
        } catch (Http.AnswerLost e) {
            throw OctopusFailure.answerLost(e);
        }
    }

    private Answer call(
            String method, Session session, String path, Map<String, String> headers, @Nullable JsonNode body)
            throws Http.NotReached, Http.AnswerLost {
        URI address = URI.create(session.setting(OctopusSpec.URL_FIELD) + api + path);
        Http.Answer answer = http.call(method, address, headers, body);
        return new Answer(answer.status(), answer.body());
    }
}
