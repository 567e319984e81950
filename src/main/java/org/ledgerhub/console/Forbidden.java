package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 403 for whoever lacks the role, as problem details. */
final class Forbidden implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        PlainProblem.write(
                response,
                403,
                "role-missing",
                "Your role does not allow this.",
                "Ask somebody who may, or to be given the role.");
    }
}
