package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Http;

/** One call to Octopus and what it says. */
final class OctopusHttp {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String API = "/octopus-rest-api/v1";

    private final Http http = new Http(JSON, OctopusSpec.LONGEST_CALL);

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

    /**
     * Calls once.
     *
     * @param address scheme and host, with what a stand-in puts in front
     * @param path below the version
     */
    Answer call(String method, String address, String path, Map<String, String> headers, @Nullable JsonNode body)
            throws Http.NotReached, Http.AnswerLost {
        Http.Answer answer = http.call(method, URI.create(address + API + path), headers, body);
        return new Answer(answer.status(), answer.body());
    }
}
