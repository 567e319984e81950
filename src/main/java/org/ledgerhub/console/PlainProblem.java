package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ledgerhub.json.Json;

/** Problem details (RFC 9457) written where no controller is at work. */
final class PlainProblem {
    private PlainProblem() {}

    static void write(HttpServletResponse response, int status, String code, String detail, String remedy)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        problem.put("title", code);
        problem.put("detail", detail);
        problem.put("code", code);
        problem.put("remedy", remedy);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }
}
