package org.ledgerhub.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.register.Original;
import org.springframework.stereotype.Component;

/** What a sender over HTTP is told: the original and its submissions, or problem details (RFC 9457). */
@Component("httpAnswer")
final class HttpAnswer {
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_SECONDS = 30;

    /** 202 for a new file, 200 for bytes that were here before, else why it was turned away. */
    public void answer(Exchange exchange) {
        switch (exchange.getMessage().getBody(Admission.class)) {
            case Admission.Stored stored ->
                write(exchange, stored.known() ? OK : ACCEPTED, "application/json", body(stored.original()));
            case Admission.Refused refused ->
                problem(
                        exchange,
                        refused.problem().code().equals("too-large") ? TOO_LARGE : UNPROCESSABLE,
                        refused.problem());
        }
    }

    /** 503: the document could not be stored just now, and the sender is to come again. */
    void unavailable(Exchange exchange) {
        problem(
                exchange,
                UNAVAILABLE,
                Problem.error("not-stored", "The document could not be stored.", "Send it again a little later."));
        exchange.getMessage().setHeader("Retry-After", RETRY_SECONDS);
    }

    private static Map<String, Object> body(Original original) {
        return Map.of(
                "original",
                Map.of(
                        "id", original.id(),
                        "sha256", original.sha256(),
                        "fileName", original.fileName(),
                        "size", original.size()),
                "submissions",
                List.copyOf(original.submissions()));
    }

    private static void problem(Exchange exchange, int status, Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", problem.code());
        body.put("status", status);
        body.put("detail", problem.message());
        body.put("code", problem.code());
        body.put("remedy", problem.remedy());
        write(exchange, status, "application/problem+json", body);
    }

    private static void write(Exchange exchange, int status, String type, Object body) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setBody(Json.write(body));
    }
}
