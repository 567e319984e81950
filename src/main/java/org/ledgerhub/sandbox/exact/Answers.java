package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers in the shapes of the package: JSON for those who ask for it, else Atom. */
final class Answers {
    private Answers() {}

    /** A page of rows; {@code $top} makes it a bare list (assumed: which calls do so is not known). */
    static ResponseEntity<byte[]> rows(
            HttpServletRequest request, Question question, List<ObjectNode> page, boolean more, int next) {
        if (!wantsJson(request)) {
            return atom(page);
        }
        ArrayNode rows = Json.tree(page).deepCopy();
        ObjectNode body = Row.of();
        if (question.top() != null) {
            body.set("d", rows);
            return Json.answer(200, body);
        }
        ObjectNode d = body.putObject("d");
        d.set("results", rows);
        if (more) {
            d.put("__next", next(request, next));
        }
        return Json.answer(200, body);
    }

    static ResponseEntity<byte[]> one(HttpServletRequest request, int status, JsonNode row) {
        return wantsJson(request) ? Json.answer(status, Row.of().set("d", row)) : atom(List.of(row));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json");
    }

    private static ResponseEntity<byte[]> atom(List<? extends JsonNode> rows) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .body(Atom.feed(rows).getBytes(StandardCharsets.UTF_8));
    }

    /** The same question for the following rows. */
    private static String next(HttpServletRequest request, int next) {
        String query = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("$skiptoken"))
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue()[0], StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return request.getRequestURL() + "?" + query + (query.isEmpty() ? "" : "&") + "$skiptoken=" + next;
    }
}
