package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ledgerhub.json.Json;
import org.springframework.http.MediaType;

/** Problem details written where no controller is at work. */
final class PlainProblem {
    private PlainProblem() {}

    static void write(HttpServletResponse response, int status, String code, String detail, String remedy)
            throws IOException {
        write(response, ProblemBody.of(status, code, detail, remedy));
    }

    static void write(HttpServletResponse response, ProblemBody problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }
}
