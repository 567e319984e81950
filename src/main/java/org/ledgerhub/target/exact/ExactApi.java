package org.ledgerhub.target.exact;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Http;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.TargetFailure;

/**
 * Exact Online as a signed-in program sees it. Every call is paid from the budgets before it is made; a token that is
 * no longer taken is replaced once; nothing else is ever repeated here, since refused calls are rationed.
 */
final class ExactApi {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int UNAUTHORIZED = 401;

    private final Http http = new Http(JSON, ExactSpec.LONGEST_CALL);

    /** All rows of a list in the session's division, page after page. */
    List<JsonNode> list(Session session, String resource, Map<String, String> options) throws CallFailure {
        List<JsonNode> rows = new ArrayList<>();
        Optional<URI> next = Optional.of(address(session, session.remoteDossier() + "/" + resource, options));
        while (next.isPresent()) {
            JsonNode d = read(session, next.get()).path("d");
            JsonNode page = d.isArray()
                    ? d
                    : d.has("results")
                            ? d.path("results")
                            : JSON.createArrayNode().add(d);
            page.forEach(rows::add);
            next = Optional.ofNullable(d.path("__next").textValue()).map(URI::create);
        }
        return rows;
    }

    /** The company in which the person works now: only good for asking which companies there are. */
    String currentDivision(Session session) throws CallFailure {
        URI me = address(session, "current/Me", Map.of("$select", "CurrentDivision"));
        JsonNode d = read(session, me).path("d");
        return d.at("/results/0/CurrentDivision")
                .asText(d.path("CurrentDivision").asText());
    }

    /** The companies that the person sees. */
    List<JsonNode> divisions(Session session) throws CallFailure {
        URI all = address(
                session,
                currentDivision(session) + "/system/Divisions",
                Map.of("$select", "Code,Description,VATNumber,Status"));
        List<JsonNode> rows = new ArrayList<>();
        read(session, all).at("/d/results").forEach(rows::add);
        return rows;
    }

    /** Creates an object and gives it back as the package shows it; the caller has checked the fence. */
    JsonNode create(Session session, String resource, JsonNode body) throws CallFailure {
        URI address = address(session, session.remoteDossier() + "/" + resource, Map.of());
        return call("POST", session, address, body).body().path("d");
    }

    /** Changes properties of an object; the caller has checked the fence. */
    void change(Session session, String resource, String key, JsonNode body) throws CallFailure {
        call(
                "PUT",
                session,
                address(session, session.remoteDossier() + "/" + resource + "(guid'" + key + "')", Map.of()),
                body);
    }

    private JsonNode read(Session session, URI address) throws CallFailure {
        return call("GET", session, address, null).body();
    }

    private Http.Answer call(String method, Session session, URI address, @Nullable JsonNode body) throws CallFailure {
        boolean write = !method.equals("GET");
        Http.Answer answer = once(method, session, address, body);
        if (answer.status() == UNAUTHORIZED) {
            answer = once(method, session, address, body);
        }
        if (!answer.ok()) {
            throw Sorting.of(answer, write, session.clock().instant());
        }
        return answer;
    }

    private Http.Answer once(String method, Session session, URI address, @Nullable JsonNode body) throws CallFailure {
        try {
            pay(session.calls());
            String token = session.token();
            Map<String, String> headers = Map.of("Authorization", "Bearer " + token, "Prefer", "return=representation");
            Http.Answer answer = http.call(method, address, headers, body);
            told(session.calls(), answer.headers());
            settle(session, token, answer.status());
            return answer;
        } catch (TargetFailure failure) {
            throw CallFailure.of(failure);
        } catch (Http.NotReached e) {
            throw CallFailure.notReached(ExactSpec.LABEL, e);
        } catch (Http.AnswerLost e) {
            throw body == null
                    ? CallFailure.notReached(ExactSpec.LABEL, e)
                    : CallFailure.answerLost(ExactSpec.LABEL, e);
        }
    }

    private static void pay(Calls calls) {
        calls.need(ExactSpec.ERRORS);
        calls.take(ExactSpec.DAY);
        calls.take(ExactSpec.MINUTE);
    }

    /** What Exact counts as an error of the caller is counted here too: ten in an hour shut the end point. */
    private static void settle(Session session, String token, int status) {
        if (Sorting.rationed(status)) {
            session.calls().take(ExactSpec.ERRORS);
        }
        if (status == UNAUTHORIZED) {
            session.refused(token);
        }
    }

    private static void told(Calls calls, HttpHeaders headers) {
        told(calls, ExactSpec.MINUTE, headers, "X-RateLimit-Minutely-");
        told(calls, ExactSpec.DAY, headers, "X-RateLimit-");
    }

    private static void told(Calls calls, String budget, HttpHeaders headers, String prefix) {
        headers.firstValue(prefix + "Remaining")
                .ifPresent(remaining -> calls.told(
                        budget,
                        Long.parseLong(remaining),
                        headers.firstValue(prefix + "Reset")
                                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                                .orElse(null)));
    }

    private static URI address(Session session, String path, Map<String, String> options) {
        StringBuilder address = new StringBuilder(Objects.requireNonNull(session.setting(ExactSpec.URL_FIELD)))
                .append("/api/v1/")
                .append(path);
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            address.append(separator).append(option.getKey()).append('=').append(encoded(option.getValue()));
            separator = '&';
        }
        return URI.create(address.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
